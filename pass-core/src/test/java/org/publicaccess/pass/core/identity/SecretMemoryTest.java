// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretMemoryTest {

    private static final PassPrincipal BACKEND =
            new PassPrincipal("backend", null, Set.of(PassPrincipal.Role.BACKEND));

    private final MovableClock clock = new MovableClock();
    private final SecretMemory memory = new SecretMemory(clock);
    private final FewAccounts accounts = new FewAccounts();

    @Test
    void onlyTheVerySameSecretIsRemembered() {
        memory.remember("backend", "secret", BACKEND, accounts);

        assertThat(memory.recall("backend", "secret")).hasValue(BACKEND);
        assertThat(memory.recall("backend", "Secret")).isEmpty();
        assertThat(memory.recall("other", "secret")).isEmpty();
    }

    @Test
    void aSecretIsForgottenWhenItsTimeIsOver() {
        memory.remember("backend", "secret", BACKEND, accounts);

        clock.now = clock.now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(memory.recall("backend", "secret")).isPresent();
        clock.now = clock.now.plusMillis(1);
        assertThat(memory.recall("backend", "secret")).isEmpty();
    }

    @Test
    void aNewSecretReplacesTheOld() {
        memory.remember("backend", "old", BACKEND, accounts);
        memory.remember("backend", "new", BACKEND, accounts);

        assertThat(memory.recall("backend", "old")).isEmpty();
        assertThat(memory.recall("backend", "new")).isPresent();
    }

    @Test
    void aSecretIsForgottenWhenTheAccountChanges() {
        memory.remember("backend", "secret", BACKEND, accounts);
        accounts.state = "rotated";
        assertThat(memory.recall("backend", "secret")).isEmpty();
    }

    private static final class FewAccounts implements Accounts {

        private String state = "as it was";

        @Override
        public Optional<PassPrincipal> verify(String name, String secret) {
            return Optional.empty();
        }

        @Override
        public Duration memory() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Object stateOf(String name) {
            return state;
        }
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
