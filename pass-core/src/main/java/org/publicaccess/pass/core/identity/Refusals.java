// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.web.ErrorWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers who is not signed in or may not do something: a page or a redirect for people, an error
 * document without {@code WWW-Authenticate} (which would open a browser's own dialogue) for
 * programs.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN_PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Sign in to PASS</title></head>
            <body><h1>You are not signed in</h1>
            <p>Sign in to PASS at your institution's sign-in page, then open this address again.</p>
            </body></html>
            """;

    private final ErrorWriter errors;
    private final String loginUrl;

    Refusals(ErrorWriter errors, @Value("${pass.login-url}") String loginUrl) {
        this.errors = errors;
        this.loginUrl = loginUrl;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (!isBrowser(request)) {
            errors.write(
                    response,
                    ErrorWriter.ErrorObject.of(
                            ErrorCode.UNAUTHENTICATED,
                            "The request has no valid session or credentials. Sign in, or send"
                                    + " HTTP Basic credentials."));
        } else if (loginUrl.isBlank()) {
            writeSignInPage(response);
        } else {
            response.sendRedirect(loginUrl);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        errors.write(
                response,
                ErrorWriter.ErrorObject.of(ErrorCode.FORBIDDEN, String.valueOf(e.getMessage())));
    }

    void missingToken(HttpServletResponse response) throws IOException {
        errors.write(
                response,
                ErrorWriter.ErrorObject.of(
                        ErrorCode.CSRF,
                        "Send the value of the cookie XSRF-TOKEN also in the header X-XSRF-TOKEN;"
                                + " in a session it must be the token that the session was given."));
    }

    /** People have a browser; its scripts say that they are not people. */
    static boolean isBrowser(HttpServletRequest request) {
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            return false;
        }
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false; // no browser sends that
        }
    }

    private static void writeSignInPage(HttpServletResponse response) throws IOException {
        byte[] page = SIGN_IN_PAGE.getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
