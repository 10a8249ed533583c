// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * Writes and reads {@code Content-Disposition} (RFC 6266). A name that is not plain ASCII is sent
 * twice: with underscores for old clients, and in the extended notation of RFC 8187.
 */
final class Disposition {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private static final String IN_QUOTES = "\"((?:[^\"\\\\]++|\\\\\"|\\\\)*+)\"";

    private static final Pattern ANY_QUOTED = Pattern.compile(IN_QUOTES);

    private static final Pattern EXTENDED =
            Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]*)");

    private static final Pattern QUOTED = Pattern.compile("(?i);\\s*filename\\s*=\\s*" + IN_QUOTES);

    private static final Pattern TOKEN = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^\";\\s]+)");

    private Disposition() {}

    /**
     * The file name that a part of an upload has, empty when it has none. Browsers send names as
     * they are, so a backslash is one, except before a quote, where other clients escape.
     */
    static String fileName(String header) {
        Matcher extended = EXTENDED.matcher(ANY_QUOTED.matcher(header).replaceAll("\"\""));
        if (extended.find()) {
            return decode(extended.group(1));
        }
        Matcher quoted = QUOTED.matcher(header);
        if (quoted.find()) {
            return quoted.group(1).replace("\\\"", "\"");
        }
        Matcher token = TOKEN.matcher(header);
        return token.find() ? token.group(1) : "";
    }

    private static String decode(String encoded) {
        try {
            return UriUtils.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // a percent sign without two digits: as good as no name
        }
    }

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
