// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service's own schema in a database that all tests of the JVM use, one after the other. */
public record TestWorkStore(JdbcClient database) {

    /** The schema without any work in it. */
    public static TestWorkStore create() {
        Holder.DATABASE.sql("TRUNCATE work").update();
        return new TestWorkStore(Holder.DATABASE);
    }

    /** The store as one process sees it. */
    public WorkStore store(Clock clock, String owner, Duration lease) {
        return new WorkStore(database, clock, owner, lease);
    }

    private static final class Holder {
        static final JdbcClient DATABASE = migrated(TestPostgres.newDatabase());

        private static JdbcClient migrated(TestPostgres.Database server) {
            Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .schemas("deposit")
                    .locations("classpath:db/deposit")
                    .load()
                    .migrate();
            DriverManagerDataSource source =
                    new DriverManagerDataSource(server.url(), server.user(), server.password());
            source.setSchema("deposit");
            return JdbcClient.create(source);
        }
    }
}
