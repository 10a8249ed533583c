// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(10), Duration.ofHours(4), 30);

    @RepeatedTest(20)
    void delaysDoubleUpToTheLimitAndVaryByAFifth() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int failed = 1; failed <= 40; failed++) {
            double expected = Math.min(10_000 * Math.pow(2, failed - 1), 4 * 3_600_000.0);
            assertThat((double) BACKOFF.delay(failed, random).toMillis())
                    .as("seed %d, after %d attempts", seed, failed)
                    .isBetween(expected * 0.8 - 1, expected * 1.2);
        }
    }

    @Test
    void theLastAttemptIsTheLast() {
        assertThat(BACKOFF.allows(29)).isTrue();
        assertThat(BACKOFF.allows(30)).isFalse();
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofHours(1), 3))
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new Backoff(Duration.ofHours(2), Duration.ofHours(1), 3))
                .hasMessageContaining("no less");
        assertThatThrownBy(() -> new Backoff(Duration.ofHours(1), Duration.ofHours(1), 0))
                .hasMessageContaining("at least one attempt");
    }
}
