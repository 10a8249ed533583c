// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Refuses suspicious addresses. File names may hold what is suspicious elsewhere ({@code %}, {@code
 * ;}, and texts such as {@code %00}), and no name is ever used as a path, so {@code /file/} is less
 * strict.
 */
@Component
class PathFirewall implements HttpFirewall {

    private static final Pattern TEXT = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall forFileNames = new StrictHttpFirewall();

    PathFirewall() {
        strict.setAllowedHeaderValues(PathFirewall::isText);
        forFileNames.setAllowedHeaderValues(PathFirewall::isText);
        forFileNames.setAllowSemicolon(true);
        forFileNames.setAllowUrlEncodedPercent(true);
        forFileNames.setAllowUrlEncodedPeriod(true);
        forFileNames.setAllowUrlEncodedSlash(true);
        forFileNames.setAllowUrlEncodedDoubleSlash(true);
        forFileNames.setAllowBackSlash(true);
        forFileNames.setAllowNull(true);
        forFileNames.setAllowUrlEncodedCarriageReturn(true);
        forFileNames.setAllowUrlEncodedLineFeed(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean file = request.getRequestURI().startsWith("/file/");
        return (file ? forFileNames : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }

    /**
     * People's names come in headers as UTF-8, but the container reads headers as Latin-1, where
     * half of the bytes of "Ł" is a control character.
     */
    private static boolean isText(String header) {
        if (TEXT.matcher(header).matches()) {
            return true;
        }
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 && TEXT.matcher(text).matches();
    }
}
