// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.publicaccess.pass.api.PartialDate;

class PubMedSummaryTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "2024 Mar, 2024-03",
        "2024 Mar 5, 2024-03-05",
        "2024 Mar 15, 2024-03-15",
        "2024 Spring, 2024",
        "2024 Mar-Apr, 2024-03",
        "2024 Feb 31, ''",
        "Winter, ''"
    })
    void datesOfPubMedKeepTheirPrecision(String printed, String expected) {
        assertThat(PubMedSummary.printed(printed).map(PartialDate::toString).orElse(""))
                .isEqualTo(expected);
    }
}
