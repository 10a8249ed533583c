// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A funder's number of an award, in one spelling: NIH's are upper-case and have neither spaces nor
 * leading zeros, all others stay as they are.
 *
 * @param value for example {@code R01AI123456} or {@code U01ZZ078284-05S2}
 */
public record AwardNumber(String value) {

    /**
     * Activity code, institute and serial number of NIH, perhaps after an application type with
     * zeros and hyphens and before a suffix.
     */
    private static final Pattern NIH =
            Pattern.compile(
                    "[0-9]*[- ]*[0-9]*[- ]*([A-Z]{1,2}[0-9]{1,2}[A-Z]?) ?([A-Z]{2}) ?([A-Z0-9]{6})(.*)");

    private static final Pattern CORE =
            Pattern.compile("([A-Z][A-Z0-9]{2}) ?([A-Z]{2}) ?([0-9]{6})");

    /** Reads a number in any spelling; empty when it is blank. */
    public static Optional<AwardNumber> of(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        String upper = trimmed.toUpperCase(Locale.ROOT);
        boolean nih = NIH.matcher(upper).matches();
        return Optional.of(
                new AwardNumber(nih ? upper.replaceFirst("^[0-]+", "").replace(" ", "") : trimmed));
    }

    /**
     * For an NIH number activity code, institute and serial number without anything around, such as
     * {@code R01AI123456}, which every year's number of the same project contains.
     */
    public Optional<String> nihProject() {
        Matcher core = CORE.matcher(value.toUpperCase(Locale.ROOT));
        return NIH.matcher(value.toUpperCase(Locale.ROOT)).matches() && core.find()
                ? Optional.of(core.group(1) + core.group(2) + core.group(3))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
