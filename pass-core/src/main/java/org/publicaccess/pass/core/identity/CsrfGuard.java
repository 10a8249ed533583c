// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that a foreign page could have made, before anybody asks who makes them. */
final class CsrfGuard extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

    /** Reading there has effects: the look-up of a DOI stores journals. */
    private static final RequestMatcher UNSAFE_READS = path("/doi/**");

    /** Whoever signs in has no token yet. */
    private static final RequestMatcher SIGN_IN = path("/demo/login");

    private final CsrfTokens tokens;
    private final Refusals refusals;

    CsrfGuard(CsrfTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tokens.renewCookie(request, response);
        if (needsToken(request) && !tokens.accepts(request)) {
            refusals.missingToken(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean needsToken(HttpServletRequest request) {
        boolean unsafe =
                !SAFE_METHODS.contains(request.getMethod()) || UNSAFE_READS.matches(request);
        return unsafe && !SIGN_IN.matches(request);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
