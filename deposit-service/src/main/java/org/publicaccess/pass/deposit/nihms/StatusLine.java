// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What NIHMS says of one package.
 *
 * @param packageId name of the package without its extension
 * @param manuscript id of the manuscript that NIHMS made of it, or has it for
 * @param text the words of NIHMS
 */
record StatusLine(Meaning meaning, String packageId, Optional<String> manuscript, String text) {

    /** What a line means. */
    enum Meaning {
        /** NIHMS has made a manuscript of the package. */
        TAKEN_IN,
        /** NIHMS had made a manuscript of this very package before. */
        KNOWN,
        /** NIHMS refuses the package. */
        REFUSED
    }

    private static final String PACKAGE = "Package ID=(?<package>\\S{1,75}) ";
    private static final String MANUSCRIPT = "Manuscript (?:ID )?(?<manuscript>[^\\s.,;]{1,25})";

    private record Form(Meaning meaning, Pattern pattern) {
        Form(Meaning meaning, String rest) {
            this(meaning, Pattern.compile(PACKAGE + rest, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Form> FORMS =
            List.of(
                    new Form(Meaning.TAKEN_IN, "for " + MANUSCRIPT + " was submitted successfully"),
                    new Form(Meaning.KNOWN, "was already used for " + MANUSCRIPT),
                    new Form(Meaning.REFUSED, "failed because"),
                    new Form(Meaning.REFUSED, "was not submitted"),
                    new Form(Meaning.REFUSED, "is corrupt"),
                    new Form(
                            Meaning.REFUSED,
                            "for Manuscript.* submitted with the following problem"),
                    new Form(Meaning.REFUSED, "contains unrecognized"));

    /** Reads a line; empty when it has none of the forms that NIHMS is known to use. */
    static Optional<StatusLine> parse(String line) {
        String text = line.replaceAll("[\\s\\u00a0]+", " ").strip();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.find()) {
                boolean names = form.meaning() != Meaning.REFUSED;
                return Optional.of(
                        new StatusLine(
                                form.meaning(),
                                matcher.group("package"),
                                names ? Optional.of(matcher.group("manuscript")) : Optional.empty(),
                                text));
            }
        }
        return Optional.empty();
    }
}
