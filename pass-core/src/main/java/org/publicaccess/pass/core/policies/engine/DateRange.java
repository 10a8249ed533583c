// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.time.LocalDate;
import org.publicaccess.pass.api.PartialDate;

/**
 * The days that a date can mean, both ends included.
 *
 * @param first earliest day
 * @param last latest day
 */
record DateRange(LocalDate first, LocalDate last) {

    /** Any day at all. */
    static final DateRange ANY = new DateRange(LocalDate.MIN, LocalDate.MAX);

    static DateRange of(PartialDate date) {
        return new DateRange(date.firstDay(), date.lastDay());
    }

    /** The days of this range up to {@code day}; the same range when it begins later. */
    DateRange upTo(LocalDate day) {
        return day.isBefore(first) || day.isAfter(last) ? this : new DateRange(first, day);
    }

    /** The days of this range from {@code day} on; the same range when it ends before. */
    DateRange from(LocalDate day) {
        return day.isAfter(last) || day.isBefore(first) ? this : new DateRange(day, last);
    }

    boolean overlaps(DateRange other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Whether every day of the other range is one of this. */
    boolean contains(DateRange other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }
}
