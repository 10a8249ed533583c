// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.notification.news.Occasion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The service's memory of the occasions it heard of. */
@Repository
class EventStore {

    /** Short: planning an event twice at once stores its mails once. */
    private static final Duration CLAIM = Duration.ofSeconds(15);

    private final JdbcClient db;
    private final Clock clock;

    EventStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Stores an event that is to be announced; a known one stays as it is. Only an invitation that
     * failed for want of its approval link is taken up again when the link comes.
     *
     * @return whether there is something to do now
     */
    boolean receive(Occasion event, @Nullable String approvalLink) {
        return db.sql(
                                """
                                INSERT INTO notification.event AS known
                                    (event, state, approval_link, due_at, created_at, updated_at)
                                VALUES (:event, 'received', :link, :now, :now, :now)
                                ON CONFLICT (event) DO UPDATE
                                SET state = 'received', approval_link = excluded.approval_link,
                                    due_at = excluded.due_at, attempts = 0,
                                    updated_at = excluded.updated_at, updated_by = current_user
                                WHERE known.state IN ('received', 'failed')
                                    AND known.approval_link IS NULL
                                    AND excluded.approval_link IS NOT NULL
                                """)
                        .param("event", event.key())
                        .param("link", approvalLink)
                        .param("now", sql(clock.instant()))
                        .update()
                > 0;
    }

    /**
     * Takes an event that is due. Others do not see it until {@link #CLAIM} has passed, so that it
     * is tried again after a crash.
     */
    Optional<DueEvent> claim() {
        Instant now = clock.instant();
        return db.sql(
                        """
                        UPDATE notification.event
                        SET attempts = attempts + 1, due_at = :claimEnds,
                            updated_at = :now, updated_by = current_user
                        WHERE event = (
                            SELECT event FROM notification.event
                            WHERE state = 'received' AND due_at <= :now
                            ORDER BY due_at LIMIT 1
                            FOR UPDATE SKIP LOCKED)
                        RETURNING event, approval_link, attempts
                        """)
                .param("now", sql(now))
                .param("claimEnds", sql(now.plus(CLAIM)))
                .query(EventStore::event)
                .optional();
    }

    /**
     * Remembers how the event ended; the token in its approval link is not needed any more. An
     * event whose link came meanwhile is not over.
     */
    void ended(DueEvent event, EventState state, @Nullable String reason) {
        db.sql(
                        """
                        UPDATE notification.event
                        SET state = :state, reason = :reason, approval_link = NULL,
                            updated_at = :now, updated_by = current_user
                        WHERE event = :event AND state = 'received'
                            AND approval_link IS NOT DISTINCT FROM :link
                        """)
                .param("event", event.occasion().key())
                .param("link", event.approvalLink().orElse(null))
                .param("state", state.stored())
                .param("reason", reason)
                .param("now", sql(clock.instant()))
                .update();
    }

    /** Remembers why the attempt failed and when the next one is due. */
    void retryAt(DueEvent event, Instant due, String reason) {
        db.sql(
                        """
                        UPDATE notification.event
                        SET due_at = :due, reason = :reason,
                            updated_at = :now, updated_by = current_user
                        WHERE event = :event AND state = 'received'
                        """)
                .param("event", event.occasion().key())
                .param("due", sql(due))
                .param("reason", reason)
                .param("now", sql(clock.instant()))
                .update();
    }

    /** Which of these events are known. */
    Set<String> known(List<? extends Occasion> events) {
        String keys = events.stream().map(Occasion::key).collect(Collectors.joining(","));
        return db.sql(
                        """
                        SELECT event FROM notification.event
                        WHERE event = ANY (string_to_array(:keys, ','))
                        """)
                .param("keys", keys)
                .query(String.class)
                .set();
    }

    /** When the service began: what happened before was announced by others. */
    Instant beginning() {
        return db.sql("SELECT at FROM notification.beginning")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Whether the outcomes from before the service's beginning are known and left alone. */
    boolean knowsOldOutcomes() {
        return db.sql("SELECT old_outcomes_known FROM notification.beginning")
                .query(Boolean.class)
                .single();
    }

    /** Remembers outcomes from before the service's beginning, which nobody is told of any more. */
    void leaveOut(List<? extends Occasion> old) {
        String keys = old.stream().map(Occasion::key).collect(Collectors.joining(","));
        db.sql(
                        """
                        WITH left_out AS (
                            INSERT INTO notification.event
                                (event, state, reason, due_at, created_at, updated_at)
                            SELECT key, 'discarded', 'older than the service', :now, :now, :now
                            FROM unnest(string_to_array(:keys, ',')) AS key
                            ON CONFLICT (event) DO NOTHING)
                        UPDATE notification.beginning SET old_outcomes_known = true
                        """)
                .param("keys", keys)
                .param("now", sql(clock.instant()))
                .update();
    }

    private static DueEvent event(ResultSet row, int number) throws SQLException {
        return new DueEvent(
                Occasion.of(row.getString("event")),
                Optional.ofNullable(row.getString("approval_link")),
                row.getInt("attempts"));
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
