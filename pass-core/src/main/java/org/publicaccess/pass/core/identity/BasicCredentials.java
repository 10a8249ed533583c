// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Tells requests with HTTP Basic credentials from those of sessions; no request is both. */
final class BasicCredentials {

    private static final String SCHEME = "Basic ";

    private BasicCredentials() {}

    static boolean in(HttpServletRequest request) {
        String value = request.getHeader(HttpHeaders.AUTHORIZATION);
        return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
