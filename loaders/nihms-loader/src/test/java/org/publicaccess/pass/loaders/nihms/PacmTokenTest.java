// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

class PacmTokenTest {

    private static PacmToken token(String command, Duration limit) throws IOException {
        return PacmToken.of(
                new NihmsSettings.Pacm("", "", "", "", command, null, Duration.ZERO), limit);
    }

    @Test
    void theCommandPrintsTheTokenAndItsLastDay() throws IOException {
        PacmToken token = token("echo; echo ' word '; echo 2026-12-31", Duration.ofSeconds(30));
        assertThat(token.value()).isEqualTo("word");
        assertThat(token.lastDay()).hasValue(LocalDate.parse("2026-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep 3; echo word", "echo word; sleep 3", "echo word; sleep 3 &"})
    @Timeout(30)
    void aCommandThatDoesNotEndIsNotWaitedFor(String command) {
        assertThatThrownBy(() -> token(command, Duration.ofMillis(200)))
                .isInstanceOf(LoaderException.class)
                .hasMessageStartingWith("The token command gave no token");
    }
}
