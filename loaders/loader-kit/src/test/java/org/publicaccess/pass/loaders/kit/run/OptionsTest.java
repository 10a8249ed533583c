// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static Options parse(String... arguments) {
        return Options.parse(Set.of("mode"), Set.of("harvest"), arguments);
    }

    @Test
    void valuesFollowTheirOptionOrAnEqualsSign() {
        Options options = parse("file.csv", "--mode", "users", "--report=out.json", "--harvest");
        assertThat(options.rest()).containsExactly("file.csv");
        assertThat(options.value("mode")).hasValue("users");
        assertThat(options.value("report")).hasValue("out.json");
        assertThat(options.has("harvest")).isTrue();
        assertThat(options.isDryRun()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--mode", "--harvest=yes"})
    void whatIsNoOptionIsNamed(String argument) {
        assertThatThrownBy(() -> parse(argument))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining(argument);
    }

    @Test
    void aShareIsGivenInPercent() {
        assertThat(parse("--max-change", "5%").maxChange()).hasValue(0.05);
        assertThat(parse("--max-change=0").maxChange()).hasValue(0.0);
        assertThatThrownBy(() -> parse("--max-change=many").maxChange())
                .hasMessageContaining("give one such as 5%");
        assertThatThrownBy(() -> parse("--max-change=101%").maxChange())
                .isInstanceOf(LoaderException.class);
    }
}
