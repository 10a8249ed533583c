// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetrySettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final RetrySettings retry =
            new RetrySettings(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(5));

    @Test
    void theWaitDoublesUpToTheLongestAndVariesByAFifth() {
        for (int attempt = 1; attempt < 200; attempt++) {
            double expected = Math.min(10 * Math.pow(2, attempt - 1), 3600);
            Duration wait =
                    Duration.between(NOW, retry.next(NOW, attempt, new SplittableRandom(attempt)));
            assertThat(wait.toMillis() / 1000.0)
                    .as("after attempt %d", attempt)
                    .isBetween(expected * 0.8 - 0.001, expected * 1.2);
        }
    }

    @Test
    void waitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(
                        () ->
                                new RetrySettings(
                                        Duration.ofHours(2),
                                        Duration.ofHours(1),
                                        Duration.ofDays(5)))
                .hasMessageContaining("pass.notification.retry");
    }
}
