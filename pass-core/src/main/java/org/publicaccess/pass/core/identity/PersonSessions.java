// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions that persons sign in to. A request with Basic credentials neither uses nor opens
 * one.
 */
@Component
class PersonSessions implements SecurityContextRepository {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SecurityContextRepository requests =
            new RequestAttributeSecurityContextRepository();
    private final CsrfTokens csrfTokens;

    PersonSessions(CsrfTokens csrfTokens) {
        this.csrfTokens = csrfTokens;
    }

    /** Opens a session under a new id, with a CSRF token of its own. */
    void open(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate(); // nothing that was known before sign-in lives on
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        csrfTokens.issue(request.getSession(true), response);
        sessions.saveContext(context, request, response);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return repositoryFor(request).loadDeferredContext(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        repositoryFor(request).saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return repositoryFor(request).containsContext(request);
    }

    private SecurityContextRepository repositoryFor(HttpServletRequest request) {
        return BasicCredentials.in(request) ? requests : sessions;
    }
}
