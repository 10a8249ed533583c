// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The superuser of the database: prepares measurements and counts statements. */
final class Administrator implements AutoCloseable {

    private final Connection connection;

    private Administrator(Connection connection) {
        this.connection = connection;
    }

    static Administrator connect(int port, String database, String password) {
        try {
            return new Administrator(
                    DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                            "postgres",
                            password));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not connect to " + database, e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not execute " + sql, e);
        }
    }

    /** Counts the statements that others send from now on. */
    void startCounting() {
        execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        execute("ALTER SYSTEM SET pg_stat_statements.track = 'top'");
        execute("SELECT pg_reload_conf()");
    }

    /** Counting costs time, so that it must not go on while something is measured. */
    void stopCounting() {
        execute("ALTER SYSTEM SET pg_stat_statements.track = 'none'");
        execute("SELECT pg_reload_conf()");
    }

    /** Statements of this role so far, without those that begin and end transactions. */
    long statements(String role) {
        String query =
                """
                SELECT coalesce(sum(calls), 0) FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                WHERE r.rolname = '%s' AND query !~* '^(BEGIN|COMMIT|ROLLBACK|SET|SHOW|LISTEN)'
                  AND query !~ 'core\\.outbox'"""
                        .formatted(role);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not count the statements", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not disconnect", e);
        }
    }
}
