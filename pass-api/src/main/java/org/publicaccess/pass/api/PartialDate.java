// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which perhaps only the year, or the year and the month, is known.
 *
 * @param firstDay the earliest day that it can mean
 * @param precision how much of it is known
 */
public record PartialDate(LocalDate firstDay, Precision precision) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** How much of a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        firstDay =
                switch (precision) {
                    case YEAR -> firstDay.withDayOfYear(1);
                    case MONTH -> firstDay.withDayOfMonth(1);
                    case DAY -> firstDay;
                };
    }

    /** Reads {@code 2026}, {@code 2026-04} or {@code 2026-04-20}; empty for anything else. */
    public static Optional<PartialDate> parse(String iso) {
        Matcher parts = ISO.matcher(iso);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
            int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
            return Optional.of(new PartialDate(LocalDate.of(year, month, day), precision(parts)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Precision precision(Matcher parts) {
        if (parts.group(2) == null) {
            return Precision.YEAR;
        }
        return parts.group(3) == null ? Precision.MONTH : Precision.DAY;
    }

    /** The latest day that it can mean. */
    public LocalDate lastDay() {
        return switch (precision) {
            case YEAR -> Year.from(firstDay).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.from(firstDay).atEndOfMonth();
            case DAY -> firstDay;
        };
    }

    /** ISO 8601 with as many parts as are known. */
    @Override
    public String toString() {
        return switch (precision) {
            case YEAR -> Year.from(firstDay).toString();
            case MONTH -> YearMonth.from(firstDay).toString();
            case DAY -> firstDay.toString();
        };
    }
}
