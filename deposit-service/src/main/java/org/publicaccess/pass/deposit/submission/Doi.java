// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DOI without resolver or scheme.
 *
 * @param name prefix and suffix, for example {@code 10.5555/w.1}
 */
public record Doi(String name) {

    private static final Pattern ANYWHERE_IN_AN_ADDRESS = Pattern.compile("10\\.\\d{4,9}/\\S+");

    /** Reads a DOI, also from an address or after {@code doi:}; empty when there is none. */
    public static Optional<Doi> parse(String text) {
        Matcher name = ANYWHERE_IN_AN_ADDRESS.matcher(text);
        return name.find() ? Optional.of(new Doi(name.group())) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
