// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.sword;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.publicaccess.pass.deposit.packaging.ItemFile;

/** Values of the {@code Digest} header (RFC 3230): SHA-256 in Base64. */
final class Digests {

    private Digests() {}

    static String of(byte[] content) {
        return header(sha256().digest(content));
    }

    static String of(ItemFile file) {
        return header(HexFormat.of().parseHex(file.sha256()));
    }

    static String of(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream digesting = new DigestInputStream(content, digest)) {
            digesting.transferTo(OutputStream.nullOutputStream());
        }
        return header(digest.digest());
    }

    private static String header(byte[] digest) {
        return "SHA-256=" + Base64.getEncoder().encodeToString(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
