// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the audit trail to administrators, the newest entry first. */
@RestController
class AuditTrailController {

    private static final int LARGEST_PAGE = 1000;

    private static final String SELECT =
            """
            SELECT id, at, actor, action, subject, address, detail FROM audit_trail
            WHERE id < :before AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action)
                AND (:subject = '' OR subject = :subject)
            ORDER BY id DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    AuditTrailController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry.
     *
     * @param id its number; later entries have higher ones
     * @param at when
     * @param actor login name of who did it
     * @param action what was done, an {@link AuditAction} in wire spelling
     * @param subject to whom or what
     * @param address from where: an IP address, or {@code local}
     * @param detail more for people
     */
    record Entry(
            long id,
            Instant at,
            String actor,
            String action,
            String subject,
            String address,
            String detail) {}

    /** Entries; {@code before} takes the last id of a page to get the next page. */
    record Page(List<Entry> entries) {}

    @GetMapping("/audit")
    Page entries(
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "100") int limit) {
        return new Page(
                jdbc.sql(SELECT)
                        .param("before", before.orElse(Long.MAX_VALUE))
                        .param("actor", actor)
                        .param("action", action)
                        .param("subject", subject)
                        .param("limit", Math.clamp(limit, 1, LARGEST_PAGE))
                        .query(
                                (row, _) ->
                                        new Entry(
                                                row.getLong("id"),
                                                row.getTimestamp("at").toInstant(),
                                                row.getString("actor"),
                                                row.getString("action"),
                                                row.getString("subject"),
                                                row.getString("address"),
                                                row.getString("detail")))
                        .list());
    }
}
