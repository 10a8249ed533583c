// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Entity tags: a digest of a document's bytes, so that every type has one. */
public final class EntityTags {

    private static final int DIGEST_BYTES = 15;

    private EntityTags() {}

    /** The tag of a document. */
    public static String of(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return '"'
                    + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES))
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a header of tags, or {@code *}, names this one; weak tags compare as strong ones. */
    public static boolean matches(String header, String tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
