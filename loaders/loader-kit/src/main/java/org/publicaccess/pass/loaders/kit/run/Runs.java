// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Names runs. A run that follows soon after one that was killed or got no answer gets its name, so
 * that core still knows the batches which were under way then.
 */
final class Runs {

    private static final String NAME = "run";

    /** Long runs begin long before they are interrupted; later nothing of them is under way. */
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    private final States states;
    private final Clock clock;

    Runs(States states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    String begin() {
        Instant now = clock.instant();
        String earlier = states.value(NAME).orElse("");
        if (!earlier.isEmpty()) {
            String[] parts = earlier.split(" ");
            Instant begun = Instant.parse(parts[1]);
            if (Duration.between(begun, now).compareTo(UNDER_WAY) < 0) {
                return parts[0];
            }
        }
        String run = UUID.randomUUID().toString();
        states.set(NAME, run + " " + now);
        return run;
    }

    void end() {
        states.remove(NAME);
    }
}
