// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.DispatcherType;
import org.publicaccess.pass.core.identity.PassPrincipal.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Puts the parts of this package in front of every request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    BackendSettings.class,
    DemoSettings.class,
    LoginSettings.class,
    OidcSettings.class,
    ShibbolethSettings.class,
    ThrottleSettings.class
})
class SecurityConfiguration {

    /** Everything but the application's pages, which bring a policy of their own. */
    private static final DelegatingRequestMatcherHeaderWriter ANSWERS_LOAD_NOTHING =
            new DelegatingRequestMatcherHeaderWriter(
                    new NegatedRequestMatcher(
                            PathPatternRequestMatcher.withDefaults().matcher("/app/**")),
                    new ContentSecurityPolicyHeaderWriter(
                            "default-src 'none'; frame-ancestors 'none'; base-uri 'none';"
                                    + " form-action 'none'"));

    /**
     * What needs no sign-in: how to sign in, and what tells that core is well, and the application,
     * which holds nothing of anybody.
     */
    private static final String[] OPEN = {
        "/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/login",
        "/login/shibboleth",
        "/saml2/authenticate/pass",
        "/demo/login",
        "/logout",
        "/pages/**",
        "/",
        "/app",
        "/app/**",
        "/favicon.ico"
    };

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SecretAuthentication secrets,
            PersonSessions sessions,
            CsrfTokens csrfTokens,
            Refusals refusals,
            PublicAddress address,
            OidcSignIn oidc,
            ObjectProvider<ClientRegistrationRepository> openIdProviders) {
        if (openIdProviders.getIfAvailable() != null) {
            http.oauth2Login(oidc::configure);
        }
        // Without its parent, which is the manager below and would ask for the secret a second
        // time.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        return http.authenticationProvider(secrets)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(AbstractHttpConfigurer::disable) // CsrfGuard knows sessions from Basic
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new CsrfGuard(csrfTokens, refusals), LogoutFilter.class)
                .addFilterAfter(new InvitationFilter(), AuthorizationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors ->
                                errors.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .headers(headers -> configure(headers, address))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll()
                                        .requestMatchers(
                                                "/actuator/**",
                                                "/audit",
                                                "/service-account/**",
                                                "/service-account")
                                        .hasAnyRole(Role.ADMIN.name(), Role.BACKEND.name())
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    /** Nobody reads spans and timers of every single filter, and each request pays for them. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AuthenticationManager authenticationManager(SecretAuthentication secrets) {
        return new ProviderManager(secrets);
    }

    private static void configure(HeadersConfigurer<HttpSecurity> headers, PublicAddress address) {
        headers.addHeaderWriter(ANSWERS_LOAD_NOTHING)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        transport -> transport.requestMatcher(request -> address.isHttps()));
    }
}
