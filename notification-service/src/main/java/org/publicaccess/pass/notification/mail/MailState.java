// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.util.Locale;

/** Where a mail stands; only a waiting mail ever changes, to sent or failed. */
public enum MailState {
    WAITING,
    SENT,
    /** The whitelist does not allow its recipient. */
    WITHHELD,
    FAILED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
