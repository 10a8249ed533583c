// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.core.web.Page;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in of the demonstration: a page to choose a person, and the form behind it. */
@RestController
@Profile("demo")
class DemoLoginController {

    private final AuthenticationManager authenticationManager;
    private final DemoSettings settings;
    private final SignIn signIn;

    DemoLoginController(
            AuthenticationManager authenticationManager, DemoSettings settings, SignIn signIn) {
        this.authenticationManager = authenticationManager;
        this.settings = settings;
        this.signIn = signIn;
    }

    @GetMapping("/demo/login")
    void choose(@RequestParam Optional<String> target, HttpServletResponse response)
            throws IOException {
        Page page =
                Page.titled("Who do you want to be?")
                        .paragraph(
                                "This is a demonstration of PASS. Nothing that you do here reaches"
                                        + " a real repository.");
        for (String name : settings.users()) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("username", name);
            fields.put("password", settings.password());
            target.flatMap(LocalTarget::of).ifPresent(path -> fields.put("target", path));
            page.button("/demo/login", fields, name);
        }
        page.write(HttpStatus.OK, response);
    }

    /** 204 for programs, the application for browsers; a wrong password is answered with 401. */
    @PostMapping("/demo/login")
    void login(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam Optional<String> target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        Authentication person = authenticationManager.authenticate(attempt);
        if (!(person.getPrincipal() instanceof PassPrincipal principal)) {
            throw new IllegalStateException("Signed in as " + person.getClass());
        }
        String next =
                signIn.complete(principal, target.flatMap(LocalTarget::of), request, response);
        if (Refusals.isBrowser(request)) {
            response.sendRedirect(next);
        } else {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }
}
