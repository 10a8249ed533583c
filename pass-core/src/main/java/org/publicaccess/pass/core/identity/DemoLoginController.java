// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in by form for the persons of the demonstration. */
@RestController
@Profile("demo")
class DemoLoginController {

    private static final Logger log = LoggerFactory.getLogger(DemoLoginController.class);

    private final AuthenticationManager authenticationManager;
    private final PersonSessions sessions;

    DemoLoginController(AuthenticationManager authenticationManager, PersonSessions sessions) {
        this.authenticationManager = authenticationManager;
        this.sessions = sessions;
    }

    /** 204 for programs, the application for browsers; a wrong password is answered with 401. */
    @PostMapping("/demo/login")
    ResponseEntity<Void> login(
            @RequestParam String username,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Authentication person =
                authenticationManager.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(username, password));
        sessions.open(person, request, response);
        log.info("{} signed in", person.getName());
        return Refusals.isBrowser(request)
                ? ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/app/")).build()
                : ResponseEntity.noContent().build();
    }
}
