// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestSettingsTest {

    private final DigestSettings digest =
            new DigestSettings(
                    List.of("librarian@example.edu"),
                    DayOfWeek.MONDAY,
                    LocalTime.of(7, 0),
                    ZoneId.of("America/New_York"),
                    Duration.ofDays(3),
                    Duration.ofDays(60),
                    Period.ofDays(30),
                    Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00:00Z, 2026-11-23",
        "2026-11-23T11:59:59Z, 2026-11-16",
        "2026-11-29T23:00:00Z, 2026-11-23",
        "2026-11-30T04:00:00Z, 2026-11-23"
    })
    void theLastDayIsFoundInTheSitesOwnTime(String now, String day) {
        assertThat(digest.lastDue(Instant.parse(now)).toLocalDate()).hasToString(day);
    }
}
