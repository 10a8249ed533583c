// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import java.time.Duration;

/** Growing pauses between attempts that fail. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private int failures;

    /** Counts a failure and tells how long to pause. */
    Duration afterFailure() {
        failures++;
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** Failures since the last success. */
    int failures() {
        return failures;
    }

    void afterSuccess() {
        failures = 0;
    }
}
