// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers verified secrets for a while as digests with a key that only this process knows, so
 * that not every request pays for a slow password hash or a look-up.
 */
final class SecretMemory {

    private static final String HMAC = "HmacSHA256";

    private final Map<String, Remembered> byName = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    @SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual only
    private record Remembered(
            byte[] digest, PassPrincipal principal, Accounts of, Object state, Instant until) {

        boolean holds(String name, Instant now) {
            return now.isBefore(until) && state.equals(of.stateOf(name));
        }
    }

    SecretMemory(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
        this.clock = clock;
    }

    /** The owner of the name, when this very secret was verified not long ago. */
    Optional<PassPrincipal> recall(String name, String secret) {
        Remembered remembered = byName.get(name);
        if (remembered == null) {
            return Optional.empty();
        }
        if (!remembered.holds(name, clock.instant())) {
            byName.remove(name, remembered);
            return Optional.empty();
        }
        return MessageDigest.isEqual(remembered.digest(), digest(secret))
                ? Optional.of(remembered.principal())
                : Optional.empty();
    }

    /**
     * Remembers a secret that was just verified, until the account changes. There is one per
     * account, so this stays small.
     */
    void remember(String name, String secret, PassPrincipal principal, Accounts of) {
        Instant until = clock.instant().plus(of.memory());
        byName.put(name, new Remembered(digest(secret), principal, of, of.stateOf(name), until));
    }

    private byte[] digest(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }
}
