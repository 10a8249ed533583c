// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is repeated: the delay doubles from attempt to attempt up to a limit, and
 * varies by a fifth so that a recovered repository is not met by everybody at once.
 *
 * @param initial delay after the first failed attempt
 * @param limit longest delay
 * @param maxAttempts after so many failed attempts the deposit is given up
 */
public record Backoff(Duration initial, Duration limit, int maxAttempts) {

    private static final double SPREAD = 0.2;

    public Backoff {
        if (initial.isNegative() || initial.isZero() || limit.compareTo(initial) < 0) {
            throw new IllegalArgumentException(
                    "The retry delays must be positive and the limit no less than the initial one: %s, %s"
                            .formatted(initial, limit));
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "There must be at least one attempt, not " + maxAttempts);
        }
    }

    /** Whether there is another attempt after this many failed ones. */
    public boolean allows(int failedAttempts) {
        return failedAttempts < maxAttempts;
    }

    /** How long to wait after this many failed attempts, at least one. */
    public Duration delay(int failedAttempts, RandomGenerator random) {
        double factor = Math.pow(2, failedAttempts - 1.0);
        double millis = Math.min(initial.toMillis() * factor, (double) limit.toMillis());
        double jitter = 1 + SPREAD * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.max(1, (long) (millis * jitter)));
    }
}
