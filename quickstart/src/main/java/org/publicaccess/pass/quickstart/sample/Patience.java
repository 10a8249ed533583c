// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;

/** Repeats what fails because core is away for a while, as it is when it was killed. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Clock clock;
    private final Duration limit;
    private final Console console;

    Patience(Clock clock, Duration limit, Console console) {
        this.clock = clock;
        this.limit = limit;
        this.console = console;
    }

    /** The result of the first try that is not answered with a passing fault. */
    <T> T insist(Supplier<T> request) {
        Instant start = clock.instant();
        for (boolean told = false; ; told = true) {
            try {
                return request.get();
            } catch (PassClientException e) {
                if (!e.isTransient() || clock.instant().isAfter(start.plus(limit))) {
                    throw e;
                }
                if (!told) {
                    console.progress("Core does not answer; trying again …");
                }
                pause();
            }
        }
    }

    /**
     * Asks until there is an answer.
     *
     * @throws UserException when there is none in time
     */
    <T> T await(String what, Supplier<Optional<T>> question) {
        Instant start = clock.instant();
        while (true) {
            Optional<T> answer = insist(question);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (clock.instant().isAfter(start.plus(limit))) {
                throw new UserException(
                        "%s within %d minutes: the logs in the demo's data folder may tell why."
                                .formatted(what, limit.toMinutes()));
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
