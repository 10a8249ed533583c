// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that an item has.
 *
 * @param bundle where DSpace keeps it; empty elsewhere
 */
public record StoredFile(String name, byte[] content, String bundle) {

    String md5() {
        return HexFormat.of().formatHex(digest("MD5", content));
    }

    static String sha256(byte[] content) {
        return Base64.getEncoder().encodeToString(digest("SHA-256", content));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
