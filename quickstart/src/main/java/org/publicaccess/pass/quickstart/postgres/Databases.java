// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.publicaccess.pass.quickstart.folder.Secrets;

/**
 * The database that the services share. Each service owns a schema of its name through a role of
 * its name that cannot touch the others'.
 */
public final class Databases {

    private final PostgresServer server;
    private final Secrets secrets;

    public Databases(PostgresServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** How a service reaches its schema. */
    public record Access(String url, String user, String password) {}

    /** How a service reaches its schema, which {@link #prepare} has made. */
    public Access access(String database, String service) {
        String url = server.url(database) + "?currentSchema=" + service;
        return new Access(url, service, secrets.password("database." + service));
    }

    /** Makes what is missing: the database, and the service's role and schema in it. */
    public void prepare(String database, String service) {
        String password = secrets.password("database." + service);
        try {
            createDatabase(database);
            try (Connection connection = server.connect(database);
                    Statement statement = connection.createStatement()) {
                createRole(connection, statement, service, password);
                statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
                // CREATE is what a service's migrations need for a trusted extension (pg_trgm).
                statement.execute(
                        "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %s TO %s"
                                .formatted(database, service));
                statement.execute(
                        "CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s".formatted(service));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Could not prepare the schema %s of %s".formatted(service, database), e);
        }
    }

    /** Takes everything out of a service's schema. */
    public void clear(String database, String service) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + service + " CASCADE");
            statement.execute("CREATE SCHEMA %1$s AUTHORIZATION %1$s".formatted(service));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not clear the schema " + service, e);
        }
    }

    /** Deletes a database with all that is in it. */
    public void drop(String database) {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not drop the database " + database, e);
        }
    }

    private void createDatabase(String database) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + database);
                }
            }
        }
    }

    private static void createRole(
            Connection connection, Statement statement, String name, String password)
            throws SQLException {
        String verb =
                exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)
                        ? "ALTER"
                        : "CREATE";
        statement.execute(
                "%s ROLE %s LOGIN NOSUPERUSER PASSWORD %s"
                        .formatted(verb, name, statement.enquoteLiteral(password)));
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
