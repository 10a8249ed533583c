// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

class PathFirewallTest {

    private final PathFirewall firewall = new PathFirewall();

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "Łukasiewicz", "李小龙", "plain"})
    void namesInHeadersMayBeOfAnyLanguage(String name) {
        String asTheContainerReadsIt =
                new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(request(asTheContainerReadsIt).getHeader("X-Name"))
                .isEqualTo(asTheContainerReadsIt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\u0000b"})
    void controlCharactersInHeadersAreRefused(String value) {
        HttpServletRequest request = request(value);

        assertThatThrownBy(() -> request.getHeader("X-Name"))
                .isInstanceOf(RequestRejectedException.class);
    }

    private HttpServletRequest request(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login/shibboleth");
        request.addHeader("X-Name", value);
        return firewall.getFirewalledRequest(request);
    }
}
