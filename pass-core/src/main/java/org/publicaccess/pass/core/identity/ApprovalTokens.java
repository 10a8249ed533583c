// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Reads the tokens in approval links that Eclipse PASS mailed. Whoever brings the token becomes the
 * submitter of the submission that it names, in place of the invited address.
 *
 * <p>The format is that of links which Eclipse PASS already mailed: Base 32 without padding of one
 * byte with the length of the initialisation vector, the vector, and the AES-128-GCM cipher text
 * with its 128-bit tag; the plain text is the URL-encoded address, a comma, and the URL-encoded
 * name {@code pass:submission:<id>}.
 */
public final class ApprovalTokens {

    private static final int TAG_BITS = 128;
    private static final Pattern RESOURCE = Pattern.compile("pass:submission:(\\d{1,18})");

    private final SecretKey key;

    ApprovalTokens(SecretKey key) {
        this.key = key;
    }

    /**
     * What a token says.
     *
     * @param submissionId the submission that waits for approval
     * @param email the address that was invited, as URI
     */
    record Content(long submissionId, URI email) {}

    /** What the token says; empty when it is damaged, cut short, or sealed with another key. */
    Optional<Content> read(String token) {
        return Base32.decode(token).flatMap(this::open).flatMap(ApprovalTokens::parse);
    }

    private Optional<String> open(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            byte[] vector = new byte[buffer.get() & 0xff];
            buffer.get(vector);
            byte[] sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
            byte[] plain = cipher(vector).doFinal(sealed);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            return Optional.empty(); // not one of our tokens
        }
    }

    private static Optional<Content> parse(String plain) {
        String[] parts = plain.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Matcher resource = RESOURCE.matcher(decode(parts[1]));
        return resource.matches()
                ? Optional.of(
                        new Content(
                                Long.parseLong(resource.group(1)), URI.create(decode(parts[0]))))
                : Optional.empty();
    }

    private Cipher cipher(byte[] vector) throws GeneralSecurityException {
        if (vector.length == 0) {
            throw new GeneralSecurityException("The initialisation vector is empty");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, vector));
        return cipher;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
