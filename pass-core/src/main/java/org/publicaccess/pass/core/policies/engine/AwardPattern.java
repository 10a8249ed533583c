// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of award numbers in which {@code *} stands for any text. Case and blanks do not count.
 *
 * @param text for example {@code R01*}
 */
public record AwardPattern(String text) {

    /** Whether the award number is of this form. */
    public boolean matches(String awardNumber) {
        String expression =
                Arrays.stream(plain(text).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return plain(awardNumber).matches(expression);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
