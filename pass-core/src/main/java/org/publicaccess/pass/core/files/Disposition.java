// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.nio.charset.StandardCharsets;

/**
 * Writes {@code Content-Disposition} (RFC 6266). A name that is not plain ASCII is sent twice: with
 * underscores for old clients, and in the extended notation of RFC 8187.
 */
final class Disposition {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Disposition() {}

    /** The header's value for a file that is to be saved, never shown in the page. */
    static String attachment(String name) {
        String plain = plain(name);
        String value = "attachment; filename=\"" + plain + "\"";
        return plain.equals(name) ? value : value + "; filename*=UTF-8''" + extended(name);
    }

    /**
     * Quotes and percent signs are among what clients read differently, so they are replaced too.
     */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .map(c -> c < ' ' || c > '~' || c == '"' || c == '\\' || c == '%' ? '_' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String extended(String name) {
        StringBuilder extended = new StringBuilder();
        for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (next & 0xff);
            boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
            if (letterOrDigit || UNRESERVED.indexOf(c) >= 0) {
                extended.append(c);
            } else {
                extended.append("%%%02X".formatted((int) c));
            }
        }
        return extended.toString();
    }
}
