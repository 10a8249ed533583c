// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Deals the blows that hit a deposit service as a whole. */
final class Hands {

    /** Twice the lease and more: whoever stands still for so long has lost its claim. */
    private static final Duration PAUSE = Duration.ofMillis(2_500);

    private static final int MORE_PAUSE_MILLIS = 3_000;

    /** Longer than the services wait for an answer. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final Patient service;
    private final RandomGenerator random;

    Hands(Patient service, RandomGenerator random) {
        this.service = service;
        this.random = random;
    }

    boolean isUp() {
        return service.isUp();
    }

    boolean kill() {
        return service.kill();
    }

    boolean pause() {
        return service.pause(PAUSE.plusMillis(random.nextInt(MORE_PAUSE_MILLIS)));
    }

    /** Gives no answer for longer than anybody waits for one. */
    void waitInVain() throws InterruptedException {
        Thread.sleep(SILENCE);
    }
}
