// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.health;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers load balancers and launchers: 200 when the database answers in time. Core does not start
 * with missing migrations, so an answer means that they ran.
 */
@RestController
class HealthController {

    private static final Logger log = LoggerFactory.getLogger(HealthController.class);

    private static final int PATIENCE_SECONDS = 3;

    private final JdbcClient jdbc;
    private volatile boolean wasUp = true;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        boolean up = databaseAnswers();
        return ResponseEntity.status(up ? 200 : 503).body(Map.of("status", up ? "UP" : "DOWN"));
    }

    private boolean databaseAnswers() {
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
