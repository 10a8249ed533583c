// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Computes the digests of bytes that pass by: SHA-512 always, SHA-256 for who asks for it. */
final class RunningDigests {

    private final ReprDigest expected;
    private final MessageDigest sha512 = start("SHA-512");
    private final Optional<MessageDigest> sha256;

    RunningDigests(ReprDigest expected) {
        this.expected = expected;
        this.sha256 = expected.sha256().map(digest -> start("SHA-256"));
    }

    static MessageDigest start(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    void update(byte[] bytes, int length) {
        sha512.update(bytes, 0, length);
        sha256.ifPresent(digest -> digest.update(bytes, 0, length));
    }

    /**
     * The SHA-512 digest in hexadecimal digits; empty when the bytes have another digest than was
     * expected.
     */
    Optional<String> finish() {
        String digest = HexFormat.of().formatHex(sha512.digest());
        boolean asExpected =
                expected.sha512().filter(other -> !other.equals(digest)).isEmpty()
                        && expected.sha256().equals(sha256.map(RunningDigests::hex));
        return asExpected ? Optional.of(digest) : Optional.empty();
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
