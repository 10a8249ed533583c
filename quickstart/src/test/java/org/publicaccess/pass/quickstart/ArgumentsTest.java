// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static Arguments parse(String... arguments) {
        return new Arguments(List.of(arguments), Set.of("--port", "--data"), Set.of("--fresh"));
    }

    @Test
    void aValueFollowsItsOptionOrAnEqualsSign() {
        assertThat(parse("--port", "9000").port("--port", 8080)).isEqualTo(9000);
        assertThat(parse("--port=9000").port("--port", 8080)).isEqualTo(9000);
    }

    @Test
    void anAbsentOptionHasItsDefault() {
        assertThat(parse().port("--port", 8080)).isEqualTo(8080);
        assertThat(parse().has("--fresh")).isFalse();
        assertThat(parse("--fresh").has("--fresh")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "", "8080 "})
    void aPortIsANumberThatTcpKnows(String text) {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> parse("--port", text).port("--port", 8080))
                .withMessage("--port needs a number from 1 to 65535, not \"%s\".", text);
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> parse("--data"))
                .withMessageStartingWith("--data needs a value");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> parse("--prot", "9000"))
                .withMessageStartingWith("Unknown option --prot");
    }

    @Test
    void aFolderIsMadeAbsolute() {
        assertThat(parse("--data", "x/../y").folder("--data", Path.of("z")))
                .isEqualTo(Path.of("y").toAbsolutePath());
    }
}
