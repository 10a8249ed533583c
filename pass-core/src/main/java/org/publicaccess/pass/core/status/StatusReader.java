// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the database how the deposits and messages stand. */
@Component
class StatusReader {

    /** How long a deposit that was given up keeps its connector red. */
    private static final Duration LATELY = Duration.ofDays(7);

    private static final String CONNECTORS =
            """
            SELECT coalesce(r.name, r.repository_key, 'repository ' || r.id) AS repository,
                count(d.id) FILTER (WHERE d.deposit_status IS NULL OR d.deposit_status = 'retry') AS waiting,
                count(d.id) FILTER (WHERE d.deposit_status = 'retry') AS retrying,
                count(d.id) FILTER (WHERE d.deposit_status = 'failed' AND d.updated_at > :lately) AS given_up,
                min(d.created_at) FILTER (WHERE d.deposit_status IS NULL OR d.deposit_status = 'retry') AS oldest_waiting,
                max(d.updated_at) AS last_news
            FROM repositories r LEFT JOIN deposits d ON d.repository_id = r.id
            WHERE r.integration_type IS DISTINCT FROM 'web-link'
            GROUP BY r.id ORDER BY repository, r.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StatusReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every repository that PASS itself sends to. */
    List<Connector> connectors() {
        OffsetDateTime lately = clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC);
        return jdbc.sql(CONNECTORS).param("lately", lately).query(Connector.class).list();
    }

    Outbox outbox() {
        return jdbc.sql("SELECT count(*) AS messages, min(created_at) AS oldest FROM outbox")
                .query(Outbox.class)
                .single();
    }
}
