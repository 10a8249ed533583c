// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall forFileNames = new StrictHttpFirewall();

    PathFirewall() {
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
}
