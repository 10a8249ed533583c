// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a rule binds: from one day until another, both included.
 *
 * @param from the first day; empty when there is none
 * @param until the last day; empty when there is none
 * @param unclear days for which the sources disagree
 */
public record Period(
        Optional<LocalDate> from, Optional<LocalDate> until, Optional<Unclear> unclear) {

    /** At all times. */
    public static final Period ALWAYS =
            new Period(Optional.empty(), Optional.empty(), Optional.empty());

    /** Days for which the sources disagree, both ends included. */
    public record Unclear(LocalDate from, LocalDate until) {}

    /** How a date lies to a period. */
    enum Fit {
        /** Certainly within. */
        INSIDE,
        /** Certainly not within. */
        OUTSIDE,
        /** Within or not: the date is not known well enough. */
        OPEN,
        /** Where the sources disagree. */
        DISPUTED
    }

    Fit fit(DateRange date) {
        DateRange whole = new DateRange(from.orElse(LocalDate.MIN), until.orElse(LocalDate.MAX));
        if (!whole.overlaps(date)) {
            return Fit.OUTSIDE;
        }
        Optional<DateRange> disputed =
                unclear.map(days -> new DateRange(days.from(), days.until()));
        if (disputed.filter(days -> days.contains(date)).isPresent()) {
            return Fit.DISPUTED;
        }
        boolean clear = disputed.filter(days -> days.overlaps(date)).isEmpty();
        return clear && whole.contains(date) ? Fit.INSIDE : Fit.OPEN;
    }

    /** For example {@code from 2008-04-07 to 2025-06-30}. */
    String describe() {
        if (from.isPresent() && until.isPresent()) {
            return "from " + from.get() + " to " + until.get();
        }
        return from.map(day -> "on or after " + day)
                .or(() -> until.map(day -> "on or before " + day))
                .orElse("at any time");
    }
}
