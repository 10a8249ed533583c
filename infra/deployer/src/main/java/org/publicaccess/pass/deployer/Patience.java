// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again until there is an answer or the time is over. */
record Patience(Clock clock, Pause pause, Duration interval) {

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void forDuration(Duration duration) throws InterruptedException;
    }

    /** The first answer, or nothing when there was none within the limit. */
    <T> Optional<T> until(Duration limit, Supplier<Optional<T>> question)
            throws InterruptedException {
        Instant end = clock.instant().plus(limit);
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || !clock.instant().isBefore(end)) {
                return answer;
            }
            pause.forDuration(interval);
        }
    }
}
