// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.work.Breaker;
import org.publicaccess.pass.deposit.work.Gates;
import org.publicaccess.pass.deposit.work.Installation;
import org.publicaccess.pass.deposit.work.Questions;
import org.publicaccess.pass.deposit.work.Rounds;
import org.publicaccess.pass.deposit.work.WorkAgenda;
import org.publicaccess.pass.deposit.work.WorkDatabase;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's own schema in a database that all tests of the JVM use, one after the other. */
public record TestWorkStore(DataSource source) {

    /** So many failed attempts in a row close a repository's gate. */
    public static final int TOLERATED = 5;

    /** How long the gate stays closed at first; it may take a fifth more. */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int SLOTS = 20;

    /** What one process sees. */
    public record View(
            WorkStore store,
            WorkAgenda agenda,
            Rounds rounds,
            Gates gates,
            Questions questions,
            Installation installation) {}

    /** The schema without any work in it. */
    public static TestWorkStore create() {
        JdbcClient.create(Holder.SOURCE).sql("TRUNCATE work, gates").update();
        return new TestWorkStore(Holder.SOURCE);
    }

    /** Everything as one process sees it, with many slots at each repository. */
    public View view(Clock clock, String owner, Duration lease) {
        WorkDatabase database =
                new WorkDatabase(
                        JdbcClient.create(source),
                        new TransactionTemplate(new DataSourceTransactionManager(source)),
                        clock,
                        owner,
                        lease);
        Gates gates = new Gates(database, Breaker.of(TOLERATED, PAUSE, LONGEST_PAUSE));
        gates.setSlots("pmc", SLOTS);
        gates.setSlots("ir", SLOTS);
        return new View(
                new WorkStore(database, gates),
                new WorkAgenda(database),
                new Rounds(database),
                gates,
                new Questions(database),
                Installation.of(database));
    }

    private static final class Holder {
        static final DataSource SOURCE = migrated(TestPostgres.newDatabase());

        private static DataSource migrated(TestPostgres.Database server) {
            Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .schemas("deposit")
                    .locations("classpath:db/deposit")
                    .load()
                    .migrate();
            DriverManagerDataSource source =
                    new DriverManagerDataSource(server.url(), server.user(), server.password());
            source.setSchema("deposit");
            return source;
        }
    }
}
