// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-03, 2024-02-03, 2024-02-03"
    })
    void keepsItsPrecisionAndKnowsTheDaysItCanMean(String iso, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(iso).orElseThrow();
        assertThat(date).hasToString(iso);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-13", "2023-02-29", "2024/02/03", "spring 2024"})
    void anythingElseIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void datesOfTheSamePrecisionAndPeriodAreEqual() {
        assertThat(PartialDate.parse("2024-05"))
                .contains(new PartialDate(LocalDate.of(2024, 5, 17), PartialDate.Precision.MONTH));
    }
}
