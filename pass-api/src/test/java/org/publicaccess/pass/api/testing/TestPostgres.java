// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL 18 for the test JVM, started on first use; each caller gets an empty database
 * of its own. The embedded binaries are used unless {@code PASS_TEST_CONTAINERS=true} asks for a
 * container.
 */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** JDBC address, user and password of a new, empty database. */
    public static Database newDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        Database server = Holder.SERVER;
        try (Connection connection =
                        DriverManager.getConnection(
                                server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make the test database " + name, e);
        }
        String url = server.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        return new Database(url, server.user(), server.password());
    }

    /** How to reach a database as its owner. */
    public record Database(String url, String user, String password) {}

    private static final class Holder {
        static final Database SERVER =
                "true".equals(System.getenv("PASS_TEST_CONTAINERS")) ? container() : embedded();

        private static Database embedded() {
            try {
                // Closed by the library's own shutdown hook.
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                return new Database(
                        postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Database container() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            return new Database(
                    container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
    }
}
