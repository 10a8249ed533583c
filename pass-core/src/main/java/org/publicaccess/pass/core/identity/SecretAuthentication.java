// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in with name and secret, for HTTP Basic and for forms. */
@Component
class SecretAuthentication implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(SecretAuthentication.class);

    private static final int TURNS = 256;

    private final List<Accounts> accounts;
    private final SecretMemory memory;
    private final LoginThrottle throttle;
    private final AuditTrail audit;
    private final Lock[] turns = new Lock[TURNS];

    SecretAuthentication(
            List<Accounts> accounts, LoginThrottle throttle, AuditTrail audit, Clock clock) {
        this.accounts = List.copyOf(accounts);
        this.memory = new SecretMemory(clock);
        this.throttle = throttle;
        this.audit = audit;
        Arrays.setAll(turns, _ -> new ReentrantLock());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String secret = String.valueOf(attempt.getCredentials());
        PassPrincipal principal =
                memory.recall(name, secret).orElseGet(() -> inTurn(name, secret, attempt));
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

    /** One after the other from one address, so that guessing at once evades no limit. */
    private PassPrincipal inTurn(String name, String secret, Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails web
                        ? web.getRemoteAddress()
                        : "local";
        Lock turn = turns[Math.floorMod(address.hashCode(), turns.length)];
        turn.lock();
        try {
            return memory.recall(name, secret).orElseGet(() -> verify(name, secret, address));
        } finally {
            turn.unlock();
        }
    }

    private PassPrincipal verify(String name, String secret, String address) {
        throttle.wait(name, address)
                .ifPresent(
                        wait -> {
                            throw new ThrottledException(wait);
                        });
        for (Accounts some : accounts) {
            Optional<PassPrincipal> principal = some.verify(name, secret);
            if (principal.isPresent()) {
                memory.remember(name, secret, principal.get(), some);
                audit.record(name, AuditAction.SIGNED_IN, "", "secret");
                return principal.get();
            }
        }
        throttle.failed(name, address);
        audit.record(name, AuditAction.SIGN_IN_FAILED, "", "unknown name or wrong secret");
        log.warn("A sign-in with a secret failed");
        throw new BadCredentialsException("Unknown name or wrong secret");
    }
}
