// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISSN of a journal.
 *
 * @param type {@code Print}, {@code Online}, or empty when it is unknown
 * @param number for example {@code 1111-222X}
 */
record Issn(String type, String number) {

    static final String PRINT = "Print";
    static final String ONLINE = "Online";

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-?(\\d{3}[\\dX])");

    /** Reads a number; empty when it is none. */
    static Optional<Issn> of(String type, String text) {
        Matcher parts = NUMBER.matcher(text.strip().toUpperCase(Locale.ROOT));
        return parts.matches()
                ? Optional.of(new Issn(type, parts.group(1) + "-" + parts.group(2)))
                : Optional.empty();
    }

    /** Reads the form in which PASS stores it, with or without a type. */
    static Optional<Issn> stored(String text) {
        int colon = text.indexOf(':');
        return of(colon < 0 ? "" : text.substring(0, colon), text.substring(colon + 1));
    }

    /** The form in which PASS stores it. */
    @Override
    public String toString() {
        return type + ":" + number;
    }
}
