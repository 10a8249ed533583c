// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values of more than one letter's meaning from a section. */
final class Values {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmgt]?)i?b?");
    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40);
    private static final URI NOWHERE = URI.create("http://invalid.invalid");

    private Values() {}

    /** An address without the slash at its end. */
    static URI address(Section section, String name) {
        String text = section.required(name);
        if (text.isEmpty()) {
            return NOWHERE;
        }
        try {
            URI address = URI.create(text.replaceAll("/+$", ""));
            String scheme = String.valueOf(address.getScheme());
            if (scheme.matches("https?") && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below, like any other text that is no address.
        }
        section.problem(
                name, "must be an address like https://repository.example.edu, not " + text);
        return NOWHERE;
    }

    /** A password or token, which must not stand in the file itself. */
    static Secret secret(Section section, String name) {
        String raw = section.node().path(name).asString("");
        if (!raw.isBlank() && !References.isReference(raw)) {
            section.problem(
                    name,
                    "stands in the file itself; write ${env:NAME} or ${file:/path} and keep it there");
            return new Secret("");
        }
        return new Secret(section.required(name));
    }

    static boolean flag(Section section, String name, boolean otherwise) {
        String text = section.text(name).orElse("" + otherwise).toLowerCase(Locale.ROOT);
        if (!text.matches("true|false")) {
            section.problem(name, "must be true or false, not " + text);
        }
        return text.equals("true");
    }

    static int number(Section section, String name, int otherwise, int least, int most) {
        String text = section.text(name).orElse("" + otherwise);
        if (!text.matches("\\d{1,9}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            section.problem(
                    name, "must be a number from %d to %d, not %s".formatted(least, most, text));
            return least;
        }
        return Integer.parseInt(text);
    }

    /** Bytes, as {@code 500 MB} or {@code 2 GB}; a thousand has 1024. */
    static long bytes(Section section, String name, long otherwise) {
        if (section.text(name).isEmpty()) {
            return otherwise;
        }
        String text = section.required(name);
        Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
            section.problem(name, "must be a size like 500 MB or 2 GB, not " + text);
            return otherwise;
        }
        return Math.multiplyExact(
                Long.parseLong(size.group(1)), UNITS.getOrDefault(size.group(2), 1L));
    }
}
