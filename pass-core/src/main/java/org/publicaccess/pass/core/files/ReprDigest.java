// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The digests in a {@code Repr-Digest} header (RFC 9530), in hexadecimal digits. Algorithms other
 * than these two are ignored, as the RFC allows.
 *
 * @param sha512 the one named {@code sha-512}
 * @param sha256 the one named {@code sha-256}
 */
record ReprDigest(Optional<String> sha512, Optional<String> sha256) {

    /** Name of the header. */
    static final String HEADER = "Repr-Digest";

    private static final Pattern MEMBER =
            Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)\\s*=\\s*:([A-Za-z0-9+/]*={0,2}):\\s*");

    /**
     * Reads the header.
     *
     * @param header its value, null when there is none
     * @throws IllegalArgumentException when it is no such header; the message is for its sender
     */
    static ReprDigest parse(@Nullable String header) {
        Optional<String> sha512 = Optional.empty();
        Optional<String> sha256 = Optional.empty();
        for (String text : header == null ? new String[0] : header.split(",", -1)) {
            Matcher member = MEMBER.matcher(text);
            if (!member.matches()) {
                throw new IllegalArgumentException(
                        "The header Repr-Digest cannot be read. Write it like sha-512=:Base64 of the digest:.");
            }
            switch (member.group(1)) {
                case "sha-512" -> sha512 = Optional.of(hex(member.group(2), 64));
                case "sha-256" -> sha256 = Optional.of(hex(member.group(2), 32));
                default -> {
                    // Ignored: nothing here computes it.
                }
            }
        }
        return new ReprDigest(sha512, sha256);
    }

    /** The header's value for bytes with this SHA-512 digest in hexadecimal digits. */
    static String ofSha512(String hex) {
        byte[] digest = HexFormat.of().parseHex(hex);
        return "sha-512=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    private static String hex(String base64, int length) {
        byte[] digest = Base64.getDecoder().decode(base64);
        if (digest.length != length) {
            throw new IllegalArgumentException(
                    "A digest in Repr-Digest has %d bytes, where its algorithm gives %d."
                            .formatted(digest.length, length));
        }
        return HexFormat.of().formatHex(digest);
    }
}
