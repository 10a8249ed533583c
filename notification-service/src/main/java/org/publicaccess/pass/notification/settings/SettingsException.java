// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

/** The site's configuration cannot be used; the message says where and what to do. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
