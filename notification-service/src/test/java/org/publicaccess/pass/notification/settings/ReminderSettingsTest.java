// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderSettingsTest {

    private final ReminderSettings reminder =
            new ReminderSettings(Duration.ofDays(7), Duration.ofDays(2), 3);

    @ParameterizedTest
    @CsvSource({"0, 0", "6, 0", "7, 1", "8, 1", "9, 2", "11, 3", "12, 3", "13, 0", "20000, 0"})
    void remindersComeAtTheirTimeAndEnd(int days, int number) {
        assertThat(reminder.due(Duration.ofDays(days))).isEqualTo(number);
    }
}
