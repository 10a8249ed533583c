// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with jitter: the wait doubles with every failed attempt.
 *
 * @param first wait after the first failure
 * @param longest no wait is longer, apart from jitter
 * @param giveUpAfter age at which a mail that nobody took is given up
 */
public record RetrySettings(Duration first, Duration longest, Duration giveUpAfter) {

    private static final double JITTER = 0.2;

    public RetrySettings {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "pass.notification.retry: first (%s) must be positive and not above longest (%s)"
                            .formatted(first, longest));
        }
    }

    /** When to try again after {@code attempts} failed attempts. */
    public Instant next(Instant now, int attempts, RandomGenerator random) {
        double doubled = first.toMillis() * Math.pow(2, attempts - 1.0);
        double wait = Math.min(doubled, (double) longest.toMillis());
        return now.plusMillis((long) (wait * (1 + random.nextDouble(-JITTER, JITTER))));
    }
}
