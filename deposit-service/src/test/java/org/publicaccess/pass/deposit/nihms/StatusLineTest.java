// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.deposit.nihms.StatusLine.Meaning;

class StatusLineTest {

    private static final String NAME = "nihms-native-2022-05_2026-04-20_12-34-56_15";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for Manuscript ID 1599999 was submitted successfully.|TAKEN_IN|1599999",
                "FOR MANUSCRIPT ID 1599999 WAS SUBMITTED SUCCESSFULLY|TAKEN_IN|1599999",
                "was already used for Manuscript 1502302, submission not created.|KNOWN|1502302",
                "was already used for Manuscript ID 1502302.|KNOWN|1502302",
                "failed because the zip is odd|REFUSED|",
                "was not submitted: no manuscript file|REFUSED|",
                "is corrupt.|REFUSED|",
                "for Manuscript ID 1 submitted with the following problem(s): x|REFUSED|",
                "contains unrecognized file types|REFUSED|"
            })
    void everyKnownFormIsUnderstood(String rest, Meaning meaning, String manuscript) {
        String text = "Package ID=" + NAME + " " + rest;
        assertThat(StatusLine.parse("  " + text.replace(" ", " \n\u00a0")))
                .contains(new StatusLine(meaning, NAME, Optional.ofNullable(manuscript), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Package ID=",
                "Package ID=x has moved to another building",
                "Hello, we are closed on Monday"
            })
    void anythingElseIsNotGuessedAt(String line) {
        assertThat(StatusLine.parse(line)).isEmpty();
    }

    @Test
    void aLineOfManyCharactersTakesNoTime() {
        assertThat(StatusLine.parse("Package ID=x " + "for Manuscript ".repeat(20_000))).isEmpty();
    }
}
