// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.write.ResourceWriter.Written;

/**
 * Remembers the answer to a request that carries an {@code Idempotency-Key}, in the request's own
 * transaction. A repeat waits for the first request to end and gets its answer.
 */
final class IdempotencyKeys {

    private static final String CLAIM =
            """
            INSERT INTO idempotency_keys (caller, idempotency_key, request_digest)
            VALUES (?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String FIND =
            """
            SELECT request_digest, resource_id, body FROM idempotency_keys
            WHERE caller = ? AND idempotency_key = ?""";
    private static final String ANSWER =
            """
            UPDATE idempotency_keys SET resource_id = ?, body = ?
            WHERE caller = ? AND idempotency_key = ?""";

    /** Takes the key for this request, or gives the answer that an earlier one got. */
    Optional<Written> claim(Connection connection, String caller, RequestKey key)
            throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, caller);
            claim.setString(2, key.value());
            claim.setBytes(3, key.digest());
            return claim.executeUpdate() == 1
                    ? Optional.empty()
                    : Optional.of(earlier(connection, caller, key));
        }
    }

    private static Written earlier(Connection connection, String caller, RequestKey key)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, caller);
            find.setString(2, key.value());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next() || !MessageDigest.isEqual(key.digest(), row.getBytes(1))) {
                    throw JsonApiException.in(
                            RequestKey.HEADER,
                            ErrorCode.IDEMPOTENCY_KEY_REUSED,
                            "The idempotency key was used with another request; take a new one.");
                }
                return new Written(row.getLong(2), row.getBytes(3));
            }
        }
    }

    /** Stores the answer that repeats will get. */
    void answer(Connection connection, String caller, RequestKey key, Written written)
            throws SQLException {
        try (PreparedStatement answer = connection.prepareStatement(ANSWER)) {
            answer.setLong(1, written.id());
            answer.setBytes(2, written.document());
            answer.setString(3, caller);
            answer.setString(4, key.value());
            answer.executeUpdate();
        }
    }
}
