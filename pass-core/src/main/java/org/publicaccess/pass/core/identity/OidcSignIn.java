// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Takes people back from an OpenID provider. */
@Component
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final PersonProvisioning provisioning;
    private final SignIn signIn;
    private final LoginFailures failures;

    OidcSignIn(
            OidcSettings settings,
            PersonProvisioning provisioning,
            SignIn signIn,
            LoginFailures failures) {
        this.settings = settings;
        this.provisioning = provisioning;
        this.signIn = signIn;
        this.failures = failures;
    }

    void configure(OAuth2LoginConfigurer<?> login) {
        login.loginPage("/login").successHandler(this).failureHandler(this);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        try {
            OAuth2User user = (OAuth2User) authentication.getPrincipal();
            PassPrincipal person = provisioning.signIn(assertion(user).person(), "oidc");
            response.sendRedirect(signIn.complete(person, Optional.empty(), request, response));
        } catch (UnusableAssertionException e) {
            failures.unusable(e, request, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String code =
                e instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : "unknown";
        log.warn("The OpenID provider's answer was not accepted: {}", code);
        failures.failed("The sign-in was not completed.", request, response);
    }

    private Assertion assertion(OAuth2User user) {
        return new Assertion(
                attribute -> values(user.getAttribute(settings.claims().get(attribute))),
                attribute -> settings.claims().get(attribute));
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(claim.toString());
        };
    }
}
