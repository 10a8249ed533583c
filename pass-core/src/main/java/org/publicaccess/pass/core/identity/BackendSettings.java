// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The account of the other services. Property names begin with {@code pass.backend}.
 *
 * @param user its name ({@code PASS_CORE_USER})
 * @param password its secret ({@code PASS_CORE_PASSWORD}): plain, or <code>{bcrypt}</code> and a
 *     BCrypt hash
 */
@ConfigurationProperties("pass.backend")
record BackendSettings(String user, String password) {

    BackendSettings {
        if (user.isBlank() || password.isBlank()) {
            throw new SettingException(
                    (user.isBlank() ? "PASS_CORE_USER" : "PASS_CORE_PASSWORD") + " is not set.",
                    "Set PASS_CORE_USER and PASS_CORE_PASSWORD to the name and the secret of the"
                            + " account that the other services use.");
        }
    }

    @Override
    public String toString() {
        return "BackendSettings[user=" + user + "]";
    }
}
