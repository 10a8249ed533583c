// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what services answered, in the database, so that all nodes profit. */
@Component
class AnswerCache {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LookupSettings settings;

    AnswerCache(JdbcClient jdbc, Clock clock, LookupSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A remembered answer.
     *
     * @param found whether the service knew what was asked for
     * @param body its JSON text
     * @param fetchedAt when it was given
     */
    record Remembered(boolean found, String body, Instant fetchedAt) {}

    /** The answer to this address, unless it is too old even for bad times. */
    Optional<Remembered> find(String service, String address) {
        return jdbc.sql(
                        """
                        SELECT found, body, fetched_at FROM lookup_answers
                        WHERE service = ? AND address = ? AND fetched_at > ?""")
                .params(service, address, oldest())
                .query(
                        (row, _) ->
                                new Remembered(
                                        row.getBoolean("found"),
                                        row.getString("body"),
                                        row.getTimestamp("fetched_at").toInstant()))
                .optional();
    }

    boolean isFresh(Remembered answer) {
        return answer.fetchedAt().plus(settings.freshFor()).isAfter(clock.instant());
    }

    /** Keeps an answer and forgets those that are too old. */
    void keep(String service, String address, boolean found, String body) {
        jdbc.sql(
                        """
                        INSERT INTO lookup_answers (service, address, found, body, fetched_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (service, address)
                        DO UPDATE SET found = excluded.found, body = excluded.body, fetched_at = excluded.fetched_at""")
                .params(service, address, found, body, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql(
                        """
                        DELETE FROM lookup_answers WHERE (service, address) IN
                            (SELECT service, address FROM lookup_answers WHERE fetched_at <= ?
                             LIMIT 100 FOR UPDATE SKIP LOCKED)""")
                .param(oldest())
                .update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(settings.staleFor()));
    }
}
