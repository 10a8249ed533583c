// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Reads Base 32 of RFC 4648 section 6, with padding or without. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** The bytes, or empty when the text has a character that is none of Base 32. */
    static Optional<byte[]> decode(String padded) {
        String text = padded.replaceFirst("=*$", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            buffer = (buffer << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return Optional.of(bytes.toByteArray());
    }
}
