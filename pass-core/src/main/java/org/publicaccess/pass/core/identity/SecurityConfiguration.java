// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Puts the parts of this package in front of every request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BackendSettings.class, DemoSettings.class})
class SecurityConfiguration {

    /** Everything but the application's pages, which bring a policy of their own. */
    private static final DelegatingRequestMatcherHeaderWriter ANSWERS_LOAD_NOTHING =
            new DelegatingRequestMatcherHeaderWriter(
                    new NegatedRequestMatcher(
                            PathPatternRequestMatcher.withDefaults().matcher("/app/**")),
                    new ContentSecurityPolicyHeaderWriter(
                            "default-src 'none'; frame-ancestors 'none'; base-uri 'none';"
                                    + " form-action 'none'"));

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AuthenticationManager authenticationManager,
            PersonSessions sessions,
            CsrfTokens csrfTokens,
            Refusals refusals,
            PublicAddress address) {
        return http.authenticationManager(authenticationManager)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(AbstractHttpConfigurer::disable) // CsrfGuard knows sessions from Basic
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new CsrfGuard(csrfTokens, refusals), LogoutFilter.class)
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
                                        .requestMatchers("/health", "/demo/login", "/favicon.ico")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    @Bean
    AuthenticationManager authenticationManager(SecretAuthentication secrets) {
        return new ProviderManager(secrets);
    }

    @Bean
    ServletContextInitializer secureSessionCookie(PublicAddress address) {
        return context -> context.getSessionCookieConfig().setSecure(address.isHttps());
    }

    private static void configure(HeadersConfigurer<HttpSecurity> headers, PublicAddress address) {
        headers.addHeaderWriter(ANSWERS_LOAD_NOTHING)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        transport -> transport.requestMatcher(request -> address.isHttps()));
    }
}
