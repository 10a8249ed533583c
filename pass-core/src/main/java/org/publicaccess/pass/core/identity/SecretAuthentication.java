// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs in with name and secret, for HTTP Basic and for forms. */
@Component
class SecretAuthentication implements AuthenticationProvider {

    private final List<Accounts> accounts;
    private final SecretMemory memory;

    SecretAuthentication(List<Accounts> accounts, Clock clock) {
        this.accounts = List.copyOf(accounts);
        this.memory = new SecretMemory(clock);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String secret = String.valueOf(attempt.getCredentials());
        PassPrincipal principal =
                memory.recall(name, secret)
                        .or(() -> verify(name, secret))
                        .orElseThrow(
                                () -> new BadCredentialsException("Unknown name or wrong secret"));
        return authenticated(principal);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    /** What Spring Security keeps of a caller who is known. */
    static Authentication authenticated(PassPrincipal principal) {
        List<SimpleGrantedAuthority> authorities =
                principal.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    private Optional<PassPrincipal> verify(String name, String secret) {
        for (Accounts some : accounts) {
            Optional<PassPrincipal> principal = some.verify(name, secret);
            if (principal.isPresent()) {
                memory.remember(name, secret, principal.get(), some.memory());
                return principal;
            }
        }
        return Optional.empty();
    }
}
