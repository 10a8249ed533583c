// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Logins of the DSpace stand-in: bearer tokens that can run out, and a CSRF token that changes. */
final class DSpaceLogin {

    static final String EPERSON = "2245f2c5-1bed-414b-a313-3fd2d2ec89d6";

    private final String user;
    private final String password;
    private final Set<String> bearers = new HashSet<>();

    /** Tokens that were given out; the cookie must hold the same one as the header. */
    private final Set<String> csrf = new HashSet<>();

    DSpaceLogin(String user, String password) {
        this.user = user;
        this.password = password;
    }

    void expire() {
        bearers.clear();
    }

    void changeCsrf() {
        csrf.clear();
    }

    private String newCsrf() {
        String token = UUID.randomUUID().toString();
        csrf.add(token);
        return token;
    }

    private Reply withCsrf(Reply reply) {
        String token = newCsrf();
        return reply.with("DSPACE-XSRF-TOKEN", token)
                .with("Set-Cookie", "DSPACE-XSRF-COOKIE=" + token + "; Path=/server; HttpOnly");
    }

    /** What is answered instead of what was asked; empty when the request may pass. */
    Optional<Reply> before(Request request) {
        if (request.path().endsWith("/security/csrf")) {
            return Optional.of(withCsrf(Reply.empty(204)));
        }
        String token = request.header("X-XSRF-TOKEN");
        boolean modifying = !request.method().equals("GET");
        if (modifying
                && !(csrf.contains(token)
                        && request.header("Cookie").contains("DSPACE-XSRF-COOKIE=" + token))) {
            return Optional.of(
                    withCsrf(Reply.refusal(403, "Access is denied. Invalid CSRF token.")));
        }
        if (request.path().endsWith("/authn/login")) {
            return Optional.of(logIn(request));
        }
        return bearers.contains(request.header("Authorization"))
                ? Optional.empty()
                : Optional.of(Reply.refusal(401, "Authentication is required"));
    }

    private Reply logIn(Request request) {
        Map<String, String> form = Request.parameters(request.text());
        if (!user.equals(form.get("user")) || !password.equals(form.get("password"))) {
            return Reply.refusal(401, "Authentication failed");
        }
        String bearer = "Bearer " + UUID.randomUUID();
        bearers.add(bearer);
        csrf.remove(request.header("X-XSRF-TOKEN"));
        return withCsrf(Reply.empty(200)).with("Authorization", bearer);
    }
}
