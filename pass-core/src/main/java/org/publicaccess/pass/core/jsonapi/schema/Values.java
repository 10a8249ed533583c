// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads the values of attributes from text.
 *
 * <p>Dates are ISO 8601: a time with an offset ({@code Z}, {@code -05}, {@code +0530}, {@code
 * +05:30}), with or without a fraction of a second; a time without an offset or a plain date counts
 * as UTC. They are kept to the millisecond, the precision of the wire.
 */
public final class Values {

    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffset("+HH:MM:ss", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HHmmss", "Z")
                    .optionalEnd()
                    .optionalEnd()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT); // else February 30 is the 28th

    /** Years that PostgreSQL stores and the wire spells with four digits. */
    private static final int LAST_YEAR = 9999;

    private Values() {}

    /**
     * The date that {@code text} spells.
     *
     * @throws IllegalArgumentException with the reason, when it spells none
     */
    public static Instant instant(String text) {
        try {
            TemporalAccessor parsed =
                    DATE.parseBest(
                            text,
                            java.time.OffsetDateTime::from,
                            LocalDateTime::from,
                            LocalDate::from);
            Instant instant =
                    switch (parsed) {
                        case java.time.OffsetDateTime time -> time.toInstant();
                        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                        default -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
                    };
            int year = instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR);
            if (year < 1 || year > LAST_YEAR) {
                throw new IllegalArgumentException("the year must be between 1 and " + LAST_YEAR);
            }
            return instant.truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "a date such as 2026-11-21T12:00:00.000Z is expected");
        }
    }

    /** The URI that {@code text} spells. */
    public static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a URI is expected: " + e.getReason());
        }
    }

    /** The whole number that {@code text} spells. */
    public static long integer(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("a whole number is expected");
        }
    }

    /** The truth value that {@code text} spells. */
    public static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is expected");
        };
    }

    /** The stored form of an enumeration's value. */
    public static String constant(Attribute attribute, String text) {
        if (!attribute.constants().containsKey(text)) {
            throw new IllegalArgumentException(
                    "one of " + String.join(", ", attribute.constants().keySet()) + " is expected");
        }
        return text;
    }

    /** Text as it can be stored. */
    public static String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text must not contain the character NUL");
        }
        if (text.codePoints().anyMatch(Values::isHalfOfAPair)) {
            throw new IllegalArgumentException("text must not contain half of a surrogate pair");
        }
        return text;
    }

    private static boolean isHalfOfAPair(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
