// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;

/** A growing JSON text of bounded size. It escapes strings; the caller writes the structure. */
final class JsonBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final int maxBytes;
    private byte[] bytes;
    private int size;

    JsonBuffer(int maxBytes) {
        this.maxBytes = maxBytes;
        this.bytes = new byte[Math.min(8192, maxBytes)];
    }

    JsonBuffer raw(byte[] ascii) {
        reserve(ascii.length);
        System.arraycopy(ascii, 0, bytes, size, ascii.length);
        size += ascii.length;
        return this;
    }

    JsonBuffer raw(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    JsonBuffer raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    JsonBuffer number(long number) {
        return raw(Long.toString(number));
    }

    /** A string with quotes and escapes. */
    JsonBuffer string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length + 2);
        bytes[size++] = '"';
        int clean = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b >= 0 && (b < ' ' || b == '"' || b == '\\')) {
                copy(utf8, clean, i);
                escape(b);
                reserve(utf8.length - i + 1);
                clean = i + 1;
            }
        }
        copy(utf8, clean, utf8.length);
        return raw('"');
    }

    private void copy(byte[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
    }

    private void escape(byte b) {
        switch (b) {
            case '"' -> raw("\\\"");
            case '\\' -> raw("\\\\");
            case '\n' -> raw("\\n");
            case '\r' -> raw("\\r");
            case '\t' -> raw("\\t");
            default -> raw("\\u00").raw((char) HEX[b >> 4]).raw((char) HEX[b & 15]);
        }
    }

    private void reserve(int more) {
        if (size + more <= bytes.length) {
            return;
        }
        if (size + more > maxBytes) {
            throw JsonApiException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The answer would be larger than %d bytes. Ask for smaller pages, fewer includes or fewer fields."
                            .formatted(maxBytes));
        }
        bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, size + more, maxBytes));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
