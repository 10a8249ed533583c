// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.source.Row;

/** Reads dates such as {@code 2026-03-01} or {@code 2026-03-01 08:00:00.0}, which are UTC. */
final class RowDates {

    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd[['T'][' ']HH[:mm[:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("]]]['Z']")
                    .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                    .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                    .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                    .toFormatter(java.util.Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private RowDates() {}

    /** The column's date, empty when the column is. */
    static Optional<Instant> read(Row row, String column) {
        return row.text(column).map(text -> parse(column, text));
    }

    /** The column's date, which must be there. */
    static Instant required(Row row, String column) {
        return parse(column, row.required(column));
    }

    static Instant parse(String column, String text) {
        LocalDateTime time;
        try {
            time = LocalDateTime.parse(text, FORMAT);
        } catch (DateTimeException e) {
            throw new RefusedRowException(
                    "%s is no date: \"%s\". A date is written 2026-03-01 or 2026-03-01 08:00:00"
                            .formatted(column, text));
        }
        if (time.getYear() < 1900 || time.getYear() > 2200) {
            throw new RefusedRowException(
                    "%s is in the year %d; years from 1900 to 2200 are allowed"
                            .formatted(column, time.getYear()));
        }
        return time.toInstant(ZoneOffset.UTC);
    }
}
