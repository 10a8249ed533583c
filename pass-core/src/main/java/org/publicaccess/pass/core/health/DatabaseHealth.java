// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.health;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers in time; the indicator {@code database}. */
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);

    private static final int PATIENCE_SECONDS = 3;

    private final JdbcClient jdbc;
    private volatile boolean wasUp = true;

    DatabaseHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        return answers() ? Health.up().build() : Health.down().build();
    }

    boolean answers() {
        try {
            CompletableFuture.supplyAsync(this::query, Thread::startVirtualThread)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            wasUp = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            if (wasUp) {
                log.warn("The database does not answer: {}", e.toString());
            }
            wasUp = false;
        }
        return wasUp;
    }

    private Integer query() {
        return jdbc.sql("SELECT 1").query(Integer.class).single();
    }
}
