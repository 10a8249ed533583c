// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Issues CSRF tokens to sessions and checks those of requests. Outside a session any equal pair of
 * cookie and header will do, because existing clients send a constant one; a session needs the very
 * token that was issued to it.
 */
@Component
class CsrfTokens {

    /** Cookie that scripts of the user interface read. */
    static final String COOKIE = "XSRF-TOKEN";

    /** Header in which they send it back. */
    static final String HEADER = "X-XSRF-TOKEN";

    /** Field in which a form sends it back. */
    static final String FIELD = "_csrf";

    private static final String ATTRIBUTE = CsrfTokens.class.getName();

    private final SecureRandom random = new SecureRandom();
    private final PublicAddress address;

    CsrfTokens(PublicAddress address) {
        this.address = address;
    }

    /** Gives the session a token and sends it as cookie. */
    void issue(HttpSession session, HttpServletResponse response) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(ATTRIBUTE, token);
        send(token, response);
    }

    /** Sends the session's cookie again to a browser that lost it. */
    void renewCookie(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = sessionOf(request);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String issued) {
            if (!cookie(request).equals(Optional.of(issued))) {
                send(issued, response);
            }
        }
    }

    /** Whether the request proves that it was not made by a foreign page. */
    boolean accepts(HttpServletRequest request) {
        HttpSession session = sessionOf(request);
        Optional<String> expected =
                session == null
                        ? cookie(request)
                        : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
        String header = request.getHeader(HEADER);
        String sent = header == null && isForm(request) ? request.getParameter(FIELD) : header;
        return sent != null
                && !sent.isEmpty()
                && expected.filter(token -> same(token, sent)).isPresent();
    }

    /** The token of the request's session, for a form of core's own pages. */
    String tokenOf(HttpServletRequest request) {
        HttpSession session = sessionOf(request);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String issued
                ? issued
                : "";
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static @Nullable HttpSession sessionOf(HttpServletRequest request) {
        return BasicCredentials.in(request) ? null : request.getSession(false);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private void send(String token, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, token)
                        .path("/")
                        .secure(address.isHttps())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
