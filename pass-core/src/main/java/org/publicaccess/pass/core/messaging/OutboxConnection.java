// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The relay's own database connection. It locks messages against other relays and deletes what was
 * sent. It is not from the pool, so that a busy pool never keeps messages from leaving.
 */
final class OutboxConnection implements AutoCloseable {

    private static final String LOCK_NEXT =
            """
            SELECT id, queue, type, trace_parent, body FROM core.outbox
            ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private final Connection connection;

    private OutboxConnection(Connection connection) {
        this.connection = connection;
    }

    /** Connects. */
    static OutboxConnection open(JdbcConnectionDetails details) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(details.getUsername()));
        properties.setProperty("password", String.valueOf(details.getPassword()));
        properties.setProperty("ApplicationName", "pass-core outbox relay");
        properties.setProperty("connectTimeout", "10");
        // Frees the relay when the network is cut silently.
        properties.setProperty("socketTimeout", "30");
        Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties);
        try {
            connection.setAutoCommit(false);
            return new OutboxConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a transaction and locks the oldest messages that no other relay holds. */
    List<OutboxMessage> lockNext(int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_NEXT)) {
            statement.setInt(1, limit);
            List<OutboxMessage> messages = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    messages.add(
                            new OutboxMessage(
                                    rows.getLong("id"),
                                    rows.getString("queue"),
                                    rows.getString("type"),
                                    Optional.ofNullable(rows.getString("trace_parent")),
                                    rows.getString("body")));
                }
            }
            return messages;
        }
    }

    /** Deletes locked messages. */
    void delete(List<OutboxMessage> messages) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM core.outbox WHERE id = ANY (?)")) {
            Object[] ids = messages.stream().map(OutboxMessage::id).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    /** Ends the transaction. */
    void commit() throws SQLException {
        connection.commit();
    }

    /** Closes the connection; an open transaction is undone. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
