// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.app;

import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * The browser application. Property names begin with {@code pass.app}.
 *
 * @param location folder of the built application, as {@code file:/srv/pass/app/}; without it
 *     {@code /app/} is somebody else's ({@code PASS_CORE_APP_LOCATION})
 * @param csp its Content-Security-Policy ({@code PASS_CORE_APP_CSP})
 */
@ConfigurationProperties("pass.app")
record AppSettings(@Nullable Resource location, String csp) {

    AppSettings {
        if (csp.contains("unsafe-")) {
            throw new SettingException(
                    "PASS_CORE_APP_CSP has an unsafe-… source.",
                    "Leave it out: the application needs none.");
        }
    }
}
