// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.source.Row;

/**
 * Finds out how far a source is loaded: up to the latest change of a row, or to just before the
 * first change of a row that was refused.
 */
final class Mark {

    private final Instant latestPossible;
    private @Nullable Instant latest;
    private @Nullable Instant firstRefused;
    private boolean unknownRefused;

    Mark(Clock clock) {
        // A row from the future would hide all that come until then.
        this.latestPossible = clock.instant().plus(Duration.ofDays(1));
    }

    private Mark(Mark other) {
        this.latestPossible = other.latestPossible;
        this.latest = other.latest;
        this.firstRefused = other.firstRefused;
        this.unknownRefused = other.unknownRefused;
    }

    Mark copy() {
        return new Mark(this);
    }

    void loaded(Row row) {
        Optional<Instant> updated = updated(row);
        if (updated.isPresent()
                && !updated.get().isAfter(latestPossible)
                && (latest == null || updated.get().isAfter(latest))) {
            latest = updated.get();
        }
    }

    void refused(Row row) {
        Optional<Instant> updated = updated(row);
        if (updated.isEmpty()) {
            refusedUnknown();
        } else if (firstRefused == null || updated.get().isBefore(firstRefused)) {
            firstRefused = updated.get();
        }
    }

    /** A row was refused of which not even the time of its change can be read. */
    void refusedUnknown() {
        unknownRefused = true;
    }

    /** Up to where everything is loaded; empty when nothing can be said. */
    Optional<Instant> reached() {
        if (unknownRefused || latest == null) {
            return Optional.empty();
        }
        return Optional.of(
                firstRefused == null || latest.isBefore(firstRefused)
                        ? latest
                        : firstRefused.minusMillis(1));
    }

    private static Optional<Instant> updated(Row row) {
        try {
            return RowDates.read(row, GrantColumns.UPDATED);
        } catch (RefusedRowException _) {
            return Optional.empty();
        }
    }
}
