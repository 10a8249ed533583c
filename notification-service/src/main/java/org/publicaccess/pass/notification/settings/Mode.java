// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

/** Whether mails are sent; DEMO and PRODUCTION differ by their recipient settings alone. */
public enum Mode {
    DISABLED,
    DEMO,
    PRODUCTION
}
