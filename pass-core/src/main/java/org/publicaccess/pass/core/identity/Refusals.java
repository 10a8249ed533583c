// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.web.ErrorWriter;
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

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private final ErrorWriter errors;

    Refusals(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof ThrottledException throttled) {
            tooManyAttempts(throttled, response);
        } else if (isBrowser(request) && SAFE_METHODS.contains(request.getMethod())) {
            response.sendRedirect("/login?target=" + encoded(request));
        } else {
            errors.write(
                    response,
                    ErrorWriter.ErrorObject.of(
                            ErrorCode.UNAUTHENTICATED,
                            "The request has no valid session or credentials. Sign in, or send"
                                    + " HTTP Basic credentials."));
        }
    }

    private static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(target, StandardCharsets.UTF_8);
    }

    private void tooManyAttempts(ThrottledException e, HttpServletResponse response)
            throws IOException {
        long seconds = e.waiting().toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        errors.write(
                response,
                ErrorWriter.ErrorObject.of(
                        ErrorCode.TOO_MANY_ATTEMPTS,
                        "Too many attempts to sign in failed. Try again in %d seconds."
                                .formatted(seconds)));
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
}
