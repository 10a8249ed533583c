// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Opens the session of who signed in, by whatever way, and knows where the person wanted to go. */
@Component
class SignIn {

    private static final String TARGET = "PASS-TARGET";
    private static final Duration TARGET_KEPT = Duration.ofMinutes(15);

    private final PersonSessions sessions;
    private final LoginSettings settings;
    private final PublicAddress address;

    SignIn(PersonSessions sessions, LoginSettings settings, PublicAddress address) {
        this.sessions = sessions;
        this.settings = settings;
        this.address = address;
    }

    /** Opens the session and tells where to go. */
    String complete(
            PassPrincipal person,
            Optional<String> target,
            HttpServletRequest request,
            HttpServletResponse response) {
        String wanted = target.or(() -> remembered(request)).orElse(settings.success());
        sessions.open(person, request, response);
        setTarget("", Duration.ZERO, response);
        return wanted;
    }

    /** Remembers a target for the way over an identity provider that does not carry it. */
    void remember(String target, HttpServletResponse response) {
        setTarget(target, TARGET_KEPT, response);
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, TARGET))
                .flatMap(cookie -> LocalTarget.of(cookie.getValue()));
    }

    private void setTarget(String target, Duration kept, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(TARGET, target)
                        .path("/")
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(address.isHttps())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
