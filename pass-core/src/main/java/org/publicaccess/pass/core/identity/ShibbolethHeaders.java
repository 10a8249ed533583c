// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads what the Shibboleth service provider in the proxy says about a person. Its headers hold
 * UTF-8, and several values with {@code ;} between them, a semicolon inside a value being escaped
 * with a backslash.
 */
@Component
class ShibbolethHeaders {

    private static final String SECRET = "X-Pass-Proxy-Secret";

    private final ShibbolethSettings settings;

    ShibbolethHeaders(ShibbolethSettings settings) {
        this.settings = settings;
    }

    /** Whether the request comes from the proxy; false for everybody when none is configured. */
    boolean areTrusted(HttpServletRequest request) {
        String sent = request.getHeader(SECRET);
        return settings.isConfigured()
                && sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        settings.secret().getBytes(StandardCharsets.UTF_8));
    }

    Assertion in(HttpServletRequest request) {
        return new Assertion(
                attribute -> values(request.getHeader(settings.headers().get(attribute))),
                PersonAttribute::name);
    }

    private static List<String> values(@org.jspecify.annotations.Nullable String header) {
        List<String> values = new ArrayList<>();
        if (header == null) {
            return values;
        }
        // The container reads headers as Latin-1.
        String text =
                new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == ';') {
                value.append(';');
                i++;
            } else if (c == ';') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
