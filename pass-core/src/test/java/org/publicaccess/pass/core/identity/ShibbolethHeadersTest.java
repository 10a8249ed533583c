// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ShibbolethHeadersTest {

    private final Map<PersonAttribute, String> names =
            Arrays.stream(PersonAttribute.values())
                    .collect(Collectors.toMap(Function.identity(), PersonAttribute::name));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    ShibbolethHeadersTest() {
        names.values().forEach(name -> request.addHeader(name, "a value"));
        set(PersonAttribute.EPPN, "name@inst.edu");
    }

    @Test
    void namesAreReadAsUtf8() {
        set(PersonAttribute.DISPLAY_NAME, "Zoë Nováková 日本 \u202eabc");
        assertThat(headers("s").in(request).person().displayName())
                .isEqualTo("Zoë Nováková 日本 \u202eabc");
    }

    @Test
    void severalValuesAreTakenApartAndEscapedSemicolonsAreNot() {
        set(PersonAttribute.SCOPED_AFFILIATION, "a@x;b\\;c@x; ;d@x");
        assertThat(headers("s").in(request).person().affiliations())
                .containsExactly("a@x", "b;c@x", "d@x");
        set(PersonAttribute.EMAIL, "first@x;second@x");
        assertThat(headers("s").in(request).person().email()).isEqualTo("first@x");
    }

    @Test
    void onlyTheSecretMakesThemTrusted() {
        assertThat(headers("s").areTrusted(request)).isFalse();
        request.addHeader("X-Pass-Proxy-Secret", "s");
        assertThat(headers("s").areTrusted(request)).isTrue();
        assertThat(headers("S").areTrusted(request)).isFalse();
        assertThat(headers("").areTrusted(request)).isFalse();
    }

    @Test
    void anEmptySecretTrustsNobody() {
        request.addHeader("X-Pass-Proxy-Secret", "");
        assertThat(headers("").areTrusted(request)).isFalse();
    }

    private ShibbolethHeaders headers(String secret) {
        return new ShibbolethHeaders(new ShibbolethSettings(secret, names));
    }

    /** As the container gives what the proxy sent: the bytes of UTF-8 as Latin-1. */
    private void set(PersonAttribute attribute, String value) {
        request.removeHeader(attribute.name());
        request.addHeader(
                attribute.name(),
                new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
