// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets the answers to requests with an {@code Idempotency-Key} after seven days. */
public final class IdempotencyKeyExpiry {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public IdempotencyKeyExpiry(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Removes what is old enough. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void removeOld() {
        jdbc.update(
                "DELETE FROM idempotency_keys WHERE created_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }
}
