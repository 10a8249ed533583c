// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * An account of a program.
 *
 * @param principal who it is
 * @param secret the secret as configured: plain, or <code>{bcrypt}</code> and a BCrypt hash
 */
record ServiceAccount(PassPrincipal principal, String secret) {

    private static final String BCRYPT = "{bcrypt}";
    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder();

    static String hash(String secret) {
        return BCRYPT + ENCODER.encode(secret);
    }

    boolean accepts(String given) {
        return secret.startsWith(BCRYPT)
                ? ENCODER.matches(given, secret.substring(BCRYPT.length()))
                : MessageDigest.isEqual(bytes(given), bytes(secret));
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + principal.name() + "]";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
