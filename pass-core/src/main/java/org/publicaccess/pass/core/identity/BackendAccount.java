// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The one account of the other services. */
@Component
class BackendAccount implements Accounts {

    private static final String BCRYPT = "{bcrypt}";

    private final BackendSettings settings;
    private final PassPrincipal principal;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    BackendAccount(BackendSettings settings) {
        this.settings = settings;
        this.principal =
                new PassPrincipal(settings.user(), null, Set.of(PassPrincipal.Role.BACKEND));
    }

    @Override
    public Optional<PassPrincipal> verify(String name, String secret) {
        return name.equals(settings.user()) && matches(secret)
                ? Optional.of(principal)
                : Optional.empty();
    }

    @Override
    public Duration memory() {
        return Duration.ofMinutes(5);
    }

    private boolean matches(String secret) {
        String expected = settings.password();
        return expected.startsWith(BCRYPT)
                ? bcrypt.matches(secret, expected.substring(BCRYPT.length()))
                : MessageDigest.isEqual(bytes(secret), bytes(expected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
