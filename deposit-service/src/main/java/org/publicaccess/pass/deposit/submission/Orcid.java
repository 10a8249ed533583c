// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ORCID iDs as people and forms write them. */
final class Orcid {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])$");

    private Orcid() {}

    /** The bare iD, also from an address; empty when there is none or its check digit is wrong. */
    static Optional<String> parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT).replaceAll("/+$", ""));
        return form.find() && isSound(form.group(1))
                ? Optional.of(form.group(1))
                : Optional.empty();
    }

    /** ISO 7064 mod 11-2. */
    private static boolean isSound(String orcid) {
        String digits = orcid.replace("-", "");
        int total = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            total = (total + Character.digit(digits.charAt(i), 10)) * 2;
        }
        int check = (12 - total % 11) % 11;
        return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
