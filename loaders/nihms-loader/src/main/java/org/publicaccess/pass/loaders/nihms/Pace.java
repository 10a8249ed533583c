// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps a distance between requests. */
final class Pace {

    private final Clock clock;
    private final Duration distance;
    private final Consumer<Duration> pause;
    private Instant next = Instant.MIN;

    Pace(Clock clock, Duration distance) {
        this(clock, distance, Pace::sleep);
    }

    Pace(Clock clock, Duration distance, Consumer<Duration> pause) {
        this.clock = clock;
        this.distance = distance;
        this.pause = pause;
    }

    /** Waits until the next request may go out. */
    void await() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            pause.accept(Duration.between(now, next));
            now = next;
        }
        next = now.plus(distance);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between requests", e);
        }
    }
}
