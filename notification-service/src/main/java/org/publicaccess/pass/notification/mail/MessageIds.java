// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes the Message-ID of a mail out of its event, recipient and kind, so that a second copy is
 * recognised as one. The digest keeps addresses out of the header.
 *
 * @param domain right-hand side of the ids
 */
public record MessageIds(String domain) {

    private static final int BYTES = 16;

    /** The id in its angle brackets. */
    String of(String event, String recipient, Kind kind) {
        String unique = String.join("\n", event, recipient, kind.name());
        byte[] digest = sha256().digest(unique.getBytes(StandardCharsets.UTF_8));
        return "<pass.%s@%s>".formatted(HexFormat.of().formatHex(digest, 0, BYTES), domain);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
