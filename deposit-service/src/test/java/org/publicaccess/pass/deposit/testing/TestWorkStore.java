// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service's own schema in a new database. */
public record TestWorkStore(JdbcClient database) {

    /** Migrates a new database. */
    public static TestWorkStore create() {
        TestPostgres.Database server = TestPostgres.newDatabase();
        DriverManagerDataSource source =
                new DriverManagerDataSource(server.url(), server.user(), server.password());
        source.setSchema("deposit");
        Flyway.configure()
                .dataSource(server.url(), server.user(), server.password())
                .schemas("deposit")
                .locations("classpath:db/deposit")
                .load()
                .migrate();
        return new TestWorkStore(JdbcClient.create(source));
    }

    /** The store as one process sees it. */
    public WorkStore store(Clock clock, String owner, Duration lease) {
        return new WorkStore(database, clock, owner, lease);
    }
}
