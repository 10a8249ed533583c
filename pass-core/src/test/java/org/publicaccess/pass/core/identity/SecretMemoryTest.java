// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretMemoryTest {

    private static final PassPrincipal BACKEND =
            new PassPrincipal("backend", null, Set.of(PassPrincipal.Role.BACKEND));

    private final MovableClock clock = new MovableClock();
    private final SecretMemory memory = new SecretMemory(clock);

    @Test
    void onlyTheVerySameSecretIsRemembered() {
        memory.remember("backend", "secret", BACKEND, Duration.ofMinutes(5));

        assertThat(memory.recall("backend", "secret")).hasValue(BACKEND);
        assertThat(memory.recall("backend", "Secret")).isEmpty();
        assertThat(memory.recall("other", "secret")).isEmpty();
    }

    @Test
    void aSecretIsForgottenWhenItsTimeIsOver() {
        memory.remember("backend", "secret", BACKEND, Duration.ofMinutes(5));

        clock.now = clock.now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(memory.recall("backend", "secret")).isPresent();
        clock.now = clock.now.plusMillis(1);
        assertThat(memory.recall("backend", "secret")).isEmpty();
    }

    @Test
    void aNewSecretReplacesTheOld() {
        memory.remember("backend", "old", BACKEND, Duration.ofMinutes(5));
        memory.remember("backend", "new", BACKEND, Duration.ofMinutes(5));

        assertThat(memory.recall("backend", "old")).isEmpty();
        assertThat(memory.recall("backend", "new")).isPresent();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
