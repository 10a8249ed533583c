// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions that persons sign in to. A session holds who the person is and nothing else of the
 * sign-in. A request with Basic credentials neither uses nor opens one.
 */
@Component
class PersonSessions implements SecurityContextRepository {

    /** Name of the session's cookie. */
    static final String COOKIE = "JSESSIONID";

    private static final String PERSON = "person";

    private final SecurityContextRepository requests =
            new RequestAttributeSecurityContextRepository();
    private final CsrfTokens csrfTokens;
    private final BoundedSessions sessions;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    PersonSessions(
            CsrfTokens csrfTokens, BoundedSessions sessions, JdbcTemplate jdbc, JsonMapper json) {
        this.csrfTokens = csrfTokens;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Opens a session under a new id, with a CSRF token of its own. */
    void open(PassPrincipal person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate(); // nothing that was known before sign-in lives on
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(PERSON, json.writeValueAsString(person));
        person.person()
                .ifPresent(
                        id ->
                                session.setAttribute(
                                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                                        id.toString()));
        csrfTokens.issue(session, response);
        SecurityContextHolder.setContext(contextOf(person));
    }

    /** Ends every session of a user. */
    void endAllOf(long userId) {
        jdbc.update("DELETE FROM spring_session WHERE principal_name = ?", Long.toString(userId));
        sessions.forget();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return BasicCredentials.in(request)
                ? requests.loadDeferredContext(request)
                : new Loaded(person(request));
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    /** Only {@link #open} puts a person into a session. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        requests.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return BasicCredentials.in(request)
                ? requests.containsContext(request)
                : person(request).isPresent();
    }

    private Optional<PassPrincipal> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof String stored
                ? Optional.of(json.readValue(stored, PassPrincipal.class))
                : Optional.empty();
    }

    private static SecurityContext contextOf(PassPrincipal person) {
        return new SecurityContextImpl(SecretAuthentication.authenticated(person));
    }

    /** What a request's session says, whether it says anything or not. */
    private record Loaded(Optional<PassPrincipal> person) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return person.map(PersonSessions::contextOf).orElseGet(SecurityContextImpl::new);
        }

        @Override
        public boolean isGenerated() {
            return person.isEmpty();
        }
    }
}
