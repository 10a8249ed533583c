// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassPropertiesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8080", "http://core:8080/data", "ftp://core"})
    void anAddressOfCoreThatCannotWorkIsRefusedByItsVariablesName(String url) {
        assertThatThrownBy(() -> new PassProperties.Client(url, "backend", "secret", TIMEOUT))
                .hasMessageContaining("PASS_CORE_URL");
    }

    @Test
    void missingValuesAreNamedAndSecretsAreNotShown() {
        assertThatThrownBy(() -> new PassProperties.Client("http://core", "", "x", TIMEOUT))
                .hasMessageContaining("PASS_CORE_USER");
        assertThatThrownBy(() -> new PassProperties.Client("http://core", "x", "", TIMEOUT))
                .hasMessageContaining("PASS_CORE_PASSWORD");
        assertThatThrownBy(() -> new PassProperties.App(""))
                .hasMessageContaining("PASS_APP_DOMAIN");
        assertThatThrownBy(() -> new PassProperties.Link("gopher", "x"))
                .hasMessageContaining("PASS_LINK_SCHEME");
        assertThatThrownBy(() -> new PassProperties.Link("https", "a b"))
                .hasMessageContaining("PASS_LINK_HOST");
        assertThat(
                        new PassProperties.Client("http://core", "backend", "secret", TIMEOUT)
                                .toString())
                .doesNotContain("secret");
    }

    @Test
    void theHostNameOfMessageIdsHasNoPort() {
        assertThat(new PassProperties.App("localhost:8080").hostName()).isEqualTo("localhost");
    }
}
