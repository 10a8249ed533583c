// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a repository that fails again and again is left alone for a while. After the pause one
 * deposit at a time tries; the first that arrives opens the gate for all.
 *
 * @param tolerated so many attempts in a row may fail
 * @param pauses how long the gate stays closed
 */
public record Breaker(int tolerated, Backoff pauses) {

    public Breaker {
        if (tolerated < 1) {
            throw new IllegalArgumentException(
                    "At least one failed attempt must be tolerated, not " + tolerated);
        }
    }

    /** A breaker whose pauses double from {@code pause} up to {@code longest}. */
    public static Breaker of(int tolerated, Duration pause, Duration longest) {
        return new Breaker(tolerated, new Backoff(pause, longest, Integer.MAX_VALUE));
    }

    /** Whether so many failures in a row are too many. */
    boolean trips(int failures) {
        return failures >= tolerated;
    }

    /** Until when the gate is closed after so many failures in a row; empty when it stays open. */
    Optional<Instant> closedUntil(int failures, Instant now, RandomGenerator random) {
        return trips(failures)
                ? Optional.of(now.plus(pauses.delay(failures - tolerated + 1, random)))
                : Optional.empty();
    }
}
