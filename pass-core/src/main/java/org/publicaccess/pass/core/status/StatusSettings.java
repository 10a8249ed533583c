// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the page of PASS's state cannot know by itself.
 *
 * @param nihTokenExpires last day of the token for NIH's compliance service, as {@code 2027-01-31};
 *     blank when there is none ({@code PASS_NOTIFICATION_NIH_TOKEN_EXPIRES})
 */
@ConfigurationProperties("pass.status")
record StatusSettings(String nihTokenExpires) {

    StatusSettings {
        parse(nihTokenExpires);
    }

    Optional<LocalDate> tokenExpires() {
        return parse(nihTokenExpires);
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new SettingException(
                    "PASS_NOTIFICATION_NIH_TOKEN_EXPIRES is \"%s\".".formatted(text),
                    "Give a date like 2027-01-31, or leave it unset.",
                    e);
        }
    }
}
