// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** An answer as a browser has it. */
record Page(int status, URI address, HttpHeaders headers, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The only value of a header, or nothing. */
    Optional<String> header(String name) {
        List<String> values = headers.allValues(name);
        assertThat(values).as(name).hasSizeLessThan(2);
        return values.stream().findFirst();
    }

    /** Where a redirect leads. */
    Optional<URI> location() {
        return status / 100 == 3 ? header("Location").map(address::resolve) : Optional.empty();
    }

    boolean hasForm() {
        return Jsoup.parse(text()).selectFirst("form") != null;
    }

    URI formAction() {
        return address.resolve(form().attr("action"));
    }

    /** What the form sends when these fields are filled in. */
    Map<String, String> formValues(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Element field : form().select("input[name]")) {
            all.put(field.attr("name"), field.attr("value"));
        }
        all.putAll(values);
        return all;
    }

    private Element form() {
        return Objects.requireNonNull(
                Jsoup.parse(text()).selectFirst("form"), () -> "There is no form in: " + text());
    }
}
