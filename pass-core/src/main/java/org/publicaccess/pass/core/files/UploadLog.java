// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail of uploads: who did what, when and why. It outlives the uploads. */
@Component
class UploadLog {

    private final JdbcClient jdbc;
    private final AuditorAware<String> callers;
    private final Clock clock;

    UploadLog(JdbcClient jdbc, AuditorAware<String> callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who acts now. */
    String actor() {
        return callers.getCurrentAuditor().orElse("system");
    }

    /** Adds an entry, in the transaction of what it tells about. */
    void add(String action, UUID upload, String details) {
        jdbc.sql(
                        "INSERT INTO upload_log (at, actor, action, upload, details) VALUES (?, ?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), actor(), action, upload, details)
                .update();
    }
}
