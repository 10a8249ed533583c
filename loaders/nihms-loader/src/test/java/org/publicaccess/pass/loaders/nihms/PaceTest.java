// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void theFirstRequestGoesOutAtOnceAndTheNextOnesKeepTheirDistance() {
        List<Duration> pauses = new ArrayList<>();
        Pace pace =
                new Pace(
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        Duration.ofMillis(334),
                        pauses::add);
        pace.await();
        pace.await();
        pace.await();
        assertThat(pauses).containsExactly(Duration.ofMillis(334), Duration.ofMillis(668));
    }
}
