// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardNumberTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "000-U01 ZZ078284-05S2,U01ZZ078284-05S2",
                "  CBET0732580 ,CBET0732580",
                "r01 zz000001,R01ZZ000001",
                "5 R01 ZZ000001-03,5R01ZZ000001-03",
                "DE-SC0012704,DE-SC0012704",
                "0123,0123",
            })
    void nihNumbersGetOneSpellingAndOthersStay(String given, String stored) {
        assertThat(AwardNumber.of(given)).hasValue(new AwardNumber(stored));
    }

    @Test
    void aBlankNumberIsNone() {
        assertThat(AwardNumber.of("  ")).isEmpty();
    }

    @Test
    void theProjectOfAnNihNumberIsTheSameInEveryYear() {
        assertThat(new AwardNumber("U01ZZ078284-05S2").nihProject()).hasValue("U01ZZ078284");
        assertThat(new AwardNumber("3R01ZZ000001-02").nihProject()).hasValue("R01ZZ000001");
        assertThat(new AwardNumber("CBET0732580").nihProject()).isEmpty();
    }
}
