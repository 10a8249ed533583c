// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations in the database. Of a token only its digest is stored. */
@Component
class InvitationStore {

    private static final String COLUMNS =
            "SELECT id, submission_id, email, name, expires_at, redeemed_by, undone_at FROM invitations ";

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String token, long submissionId, URI email, @Nullable String name, Instant expires) {
        jdbc.sql(
                        """
                        INSERT INTO invitations (token_digest, submission_id, email, name, expires_at, created_by, updated_by)
                        VALUES (:digest, :submission, :email, :name, :expires, :by, :by)""")
                .param("digest", digest(token))
                .param("submission", submissionId)
                .param("email", email.toString())
                .param("name", name)
                .param("expires", Timestamp.from(expires))
                .param("by", caller())
                .update();
    }

    /** Notes an invitation whose link is not one of ours, when somebody follows it. */
    void addRedeemed(
            String token,
            long submissionId,
            URI email,
            @Nullable String name,
            long userId,
            Instant when) {
        add(token, submissionId, email, name, when);
        redeemed(find(token).orElseThrow().id(), userId, when);
    }

    Optional<Invitation> find(String token) {
        return jdbc.sql(COLUMNS + "WHERE token_digest = ?")
                .param(digest(token))
                .query((row, _) -> invitation(row))
                .optional();
    }

    /** The last one of a submission that somebody redeemed and nobody took back. */
    Optional<Invitation> lastRedeemed(long submissionId) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                WHERE submission_id = ? AND redeemed_by IS NOT NULL AND undone_at IS NULL
                                ORDER BY redeemed_at DESC LIMIT 1""")
                .param(submissionId)
                .query((row, _) -> invitation(row))
                .optional();
    }

    void redeemed(long id, long userId, Instant when) {
        jdbc.sql(
                        """
                        UPDATE invitations SET redeemed_by = :user, redeemed_at = :at, updated_at = :at, updated_by = :by
                        WHERE id = :id""")
                .param("user", userId)
                .param("at", Timestamp.from(when))
                .param("by", caller())
                .param("id", id)
                .update();
    }

    void undone(long id, Instant when) {
        jdbc.sql(
                        "UPDATE invitations SET undone_at = :at, updated_at = :at, updated_by = :by WHERE id = :id")
                .param("at", Timestamp.from(when))
                .param("by", caller())
                .param("id", id)
                .update();
    }

    private static String caller() {
        return PassPrincipal.current().map(PassPrincipal::name).orElse("system");
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getLong("submission_id"),
                URI.create(row.getString("email")),
                Optional.ofNullable(row.getString("name")),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getObject("redeemed_by", Long.class)),
                row.getTimestamp("undone_at") != null);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
