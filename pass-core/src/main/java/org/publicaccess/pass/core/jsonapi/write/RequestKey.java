// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;

/** An {@code Idempotency-Key} and what tells its request from another one with the same key. */
public final class RequestKey {

    static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    private final String value;
    private final byte[] digest;

    private RequestKey(String value, byte[] digest) {
        this.value = value;
        this.digest = digest;
    }

    /**
     * The key of a request.
     *
     * @param value the header's value, 1 to 255 characters
     * @param path where the request was sent
     * @param body its document
     */
    public static RequestKey of(String value, String path, byte[] body) {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw JsonApiException.in(
                    HEADER,
                    ErrorCode.INVALID_PARAMETER,
                    "An idempotency key has 1 to %d characters.".formatted(MAX_LENGTH));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new RequestKey(value, digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String value() {
        return value;
    }

    byte[] digest() {
        return digest;
    }
}
