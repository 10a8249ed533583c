// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The service's memory of its mails: one row per event, recipient and kind. */
@Repository
public class MailStore {

    private final JdbcClient db;
    private final JsonMapper json;
    private final MessageIds messageIds;
    private final Clock clock;
    private final Duration claim;

    /**
     * The memory.
     *
     * @param claim longer than an SMTP server takes to answer, so that no two instances send one
     *     mail
     */
    MailStore(
            JdbcClient db,
            JsonMapper json,
            MessageIds messageIds,
            Clock clock,
            @Value("${pass.notification.claim}") Duration claim) {
        this.db = db;
        this.json = json;
        this.messageIds = messageIds;
        this.clock = clock;
        this.claim = claim;
    }

    /** Stores a mail unless the same recipient has one of its kind about the event already. */
    public void add(PlannedMail mail) {
        db.sql(
                        """
                        INSERT INTO notification.mail (event, recipient, kind, submission, message_id,
                            state, reason, content, due_at, created_at, updated_at)
                        VALUES (:event, :recipient, :kind, :submission, :messageId,
                            :state, :reason, CAST(:content AS jsonb), :now, :now, :now)
                        ON CONFLICT (event, recipient, kind) DO NOTHING
                        """)
                .param("event", mail.event())
                .param("recipient", mail.recipient())
                .param("kind", mail.kind().name())
                .param("submission", mail.submission())
                .param("messageId", messageIds.of(mail.event(), mail.recipient(), mail.kind()))
                .param("state", mail.state().stored())
                .param("reason", mail.reason())
                .param(
                        "content",
                        mail.content() == null ? null : json.writeValueAsString(mail.content()))
                .param("now", sql(clock.instant()))
                .update();
    }

    /**
     * Takes a mail that is due. Others do not see it until the claim has passed, so that it is
     * tried again after a crash, and never by two at once.
     */
    Optional<DueMail> claim() {
        Instant now = clock.instant();
        return db.sql(
                        """
                        UPDATE notification.mail
                        SET attempts = attempts + 1, due_at = :claimEnds,
                            updated_at = :now, updated_by = current_user
                        WHERE id = (
                            SELECT id FROM notification.mail
                            WHERE state = 'waiting' AND due_at <= :now
                            ORDER BY due_at, id LIMIT 1
                            FOR UPDATE SKIP LOCKED)
                        RETURNING id, event, kind, submission, message_id, content, attempts, created_at
                        """)
                .param("now", sql(now))
                .param("claimEnds", sql(now.plus(claim)))
                .query(this::mail)
                .optional();
    }

    /** Remembers that the mail is out, and forgets what stood in it. */
    void sent(DueMail mail) {
        db.sql(
                        """
                        UPDATE notification.mail
                        SET state = 'sent', sent_at = :now, content = NULL, reason = NULL,
                            updated_at = :now, updated_by = current_user
                        WHERE id = :id AND state = 'waiting'
                        """)
                .param("id", mail.id())
                .param("now", sql(clock.instant()))
                .update();
    }

    /** Remembers why the attempt failed and when the next one is due. */
    void retryAt(DueMail mail, Instant due, String reason) {
        db.sql(
                        """
                        UPDATE notification.mail
                        SET due_at = :due, reason = :reason,
                            updated_at = :now, updated_by = current_user
                        WHERE id = :id AND state = 'waiting'
                        """)
                .param("id", mail.id())
                .param("due", sql(due))
                .param("reason", reason)
                .param("now", sql(clock.instant()))
                .update();
    }

    /** Remembers why nothing more is tried; the content stays for whoever looks into it. */
    void failed(DueMail mail, String reason) {
        db.sql(
                        """
                        UPDATE notification.mail
                        SET state = 'failed', reason = :reason,
                            updated_at = :now, updated_by = current_user
                        WHERE id = :id AND state = 'waiting'
                        """)
                .param("id", mail.id())
                .param("reason", reason)
                .param("now", sql(clock.instant()))
                .update();
    }

    private DueMail mail(ResultSet row, int number) throws SQLException {
        return new DueMail(
                row.getLong("id"),
                row.getString("event"),
                Kind.valueOf(row.getString("kind")),
                row.getString("submission"),
                row.getString("message_id"),
                json.readValue(row.getString("content"), MailContent.class),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
