// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads people to the sign-in of their site, and takes them back from the Shibboleth proxy. */
@RestController
class LoginController {

    private final ShibbolethSettings shibboleth;
    private final boolean oidc;
    private final boolean demo;
    private final ShibbolethHeaders headers;
    private final PersonProvisioning provisioning;
    private final SignIn signIn;
    private final LoginFailures failures;

    LoginController(
            ShibbolethSettings shibboleth,
            ObjectProvider<ClientRegistrationRepository> oidc,
            Environment environment,
            ShibbolethHeaders headers,
            PersonProvisioning provisioning,
            SignIn signIn,
            LoginFailures failures) {
        this.shibboleth = shibboleth;
        this.oidc = oidc.getIfAvailable() != null;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.headers = headers;
        this.provisioning = provisioning;
        this.signIn = signIn;
        this.failures = failures;
    }

    /** The one address to send people to who are not signed in. */
    @GetMapping("/login")
    void login(@RequestParam Optional<String> target, HttpServletResponse response)
            throws IOException {
        Optional<String> local = target.flatMap(LocalTarget::of);
        if (shibboleth.isConfigured()) {
            response.sendRedirect(with(local, "/login/shibboleth"));
        } else if (oidc) {
            local.ifPresent(path -> signIn.remember(path, response));
            response.sendRedirect("/oauth2/authorization/pass");
        } else if (demo) {
            response.sendRedirect(with(local, "/demo/login"));
        } else {
            failures.notConfigured(response);
        }
    }

    /**
     * Where the proxy lets only those through who signed in at their institution. The second path
     * is where Eclipse PASS began.
     */
    @GetMapping({"/login/shibboleth", "/saml2/authenticate/pass"})
    void shibboleth(
            @RequestParam Optional<String> target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!headers.areTrusted(request)) {
            failures.notThroughProxy(request, response);
            return;
        }
        try {
            PassPrincipal person = provisioning.signIn(headers.in(request).person(), "shibboleth");
            Optional<String> local = target.flatMap(LocalTarget::of);
            response.sendRedirect(signIn.complete(person, local, request, response));
        } catch (UnusableAssertionException e) {
            failures.unusable(e, request, response);
        }
    }

    private static String with(Optional<String> target, String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("target", target.map(LoginController::encoded))
                .build(true)
                .toUriString();
    }

    private static String encoded(String target) {
        return URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
