// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Locale;
import java.util.Optional;

/**
 * An ISSN and the medium that it stands for.
 *
 * @param value the number as entered, for example {@code 1234-5678}
 */
public record Issn(String value, Medium medium) {

    /** The medium of a serial publication. */
    public enum Medium {
        PRINT,
        ELECTRONIC
    }

    /** Reads a number and its medium's name; empty when either is not usable. */
    public static Optional<Issn> parse(String value, String medium) {
        String number = value.strip();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return switch (medium.strip().toLowerCase(Locale.ROOT)) {
            case "print" -> Optional.of(new Issn(number, Medium.PRINT));
            case "online", "electronic" -> Optional.of(new Issn(number, Medium.ELECTRONIC));
            default -> Optional.empty();
        };
    }
}
