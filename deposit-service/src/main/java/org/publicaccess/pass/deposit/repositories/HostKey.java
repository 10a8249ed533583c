// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The public key by which an SSH server is known.
 *
 * @param fingerprint as OpenSSH prints it: {@code SHA256:} and unpadded Base64
 */
public record HostKey(String fingerprint) {

    private static final String SCHEME = "SHA256:";

    /**
     * Reads a fingerprint, or a public key as OpenSSH writes it ({@code ssh-ed25519 AAAA…}); empty
     * for anything else.
     */
    static Optional<HostKey> parse(String text) {
        String[] words = text.strip().split("\\s+", 3);
        if (words.length == 1 && words[0].startsWith(SCHEME)) {
            return Optional.of(new HostKey(words[0].replaceAll("=+$", "")));
        }
        return words.length > 1 ? ofPublicKey(words[1]) : Optional.empty();
    }

    private static Optional<HostKey> ofPublicKey(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return Optional.of(
                    new HostKey(
                            SCHEME + Base64.getEncoder().withoutPadding().encodeToString(digest)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return fingerprint;
    }
}
