// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.publicaccess.pass.core.identity.ApprovalTokens.Content;

/** Makes the tokens that Eclipse PASS put into approval links. */
final class EclipsePassTokens {

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    EclipsePassTokens(SecretKey key) {
        this.key = key;
    }

    /** With a key as it stands in the settings. */
    static EclipsePassTokens withKey(String base32) {
        return new EclipsePassTokens(new SecretKeySpec(Base32.decode(base32).orElseThrow(), "AES"));
    }

    String tokenFor(Content content) {
        String plain =
                urlEncoded(content.email().toString())
                        + ","
                        + urlEncoded("pass:submission:" + content.submissionId());
        byte[] vector = new byte[12];
        random.nextBytes(vector);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, vector));
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return Base32.encode(
                    ByteBuffer.allocate(1 + vector.length + sealed.length)
                            .put((byte) vector.length)
                            .put(vector)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
