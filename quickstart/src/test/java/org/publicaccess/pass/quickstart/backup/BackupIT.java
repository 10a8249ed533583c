// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.folder.RunningDemo;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.postgres.Databases;
import org.publicaccess.pass.quickstart.postgres.PostgresServer;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.Supervisor;

/** Backups of a real PostgreSQL, with files beside it. */
class BackupIT {

    private static final Console CONSOLE = Console.standard();

    @TempDir Path temporary;

    @Test
    void whatWasCommittedBeforeTheBackupOfAWorkingSystemIsInTheRestoredOne() throws Exception {
        Path backups = temporary.resolve("backups");
        Path data = temporary.resolve("data");
        try (Site system = new Site(data)) {
            system.execute("CREATE TABLE t (x int)", "INSERT INTO t VALUES (1), (2), (3)");
            put(data, "filled", "demo data\n");
            put(data, "files/object/v1/content/paper.pdf", "a paper");
            put(data, "broker/kahadb/db-1.log", "a message");
            put(data, "broker/kahadb/db.data", "an index");
            system.announce();
            AtomicBoolean done = new AtomicBoolean();
            Thread writer = Thread.ofVirtual().start(() -> system.writeUntil(done));
            backup(data, backups);
            done.set(true);
            writer.join();
        }

        Path restored = temporary.resolve("restored");
        restore(backups, restored);
        try (Site system = new Site(restored)) {
            assertThat(system.query("SELECT count(*) FROM t WHERE x IN (1, 2, 3)")).isEqualTo("3");
        }
        assertThat(restored.resolve("files/object/v1/content/paper.pdf")).hasContent("a paper");
        assertThat(restored.resolve("broker/kahadb/db-1.log")).hasContent("a message");
        assertThat(restored.resolve("broker/kahadb/db.data")).doesNotExist();

        ofTheBackupsOnlyTheNewestIsKept(restored, backups);
        neitherDataNorDamagedBackupsAreOverlooked(backups, restored);
    }

    private static void ofTheBackupsOnlyTheNewestIsKept(Path data, Path backups) throws Exception {
        Path first = new Backups(backups).newest().orElseThrow();

        backup(data, backups);

        assertThat(new Backups(backups).all()).hasSize(1).doesNotContain(first);
        assertThat(first).doesNotExist();
    }

    private void neitherDataNorDamagedBackupsAreOverlooked(Path backups, Path restored)
            throws IOException {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> restore(backups, restored))
                .withMessageContaining("has data already");

        Path backup = new Backups(backups).newest().orElseThrow();
        put(backup, "files/object/v1/content/paper.pdf", "another");
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> restore(backups, temporary.resolve("other")))
                .withMessageContaining("paper.pdf")
                .withMessageContaining("nothing was restored");
        assertThat(temporary.resolve("other/filled")).doesNotExist();
    }

    private static void backup(Path data, Path backups) {
        BackupCommand.run(
                List.of(backups.toString(), "--data", data.toString(), "--keep", "1"), CONSOLE);
    }

    private static void restore(Path backups, Path data) {
        RestoreCommand.run(List.of(backups.toString(), "--data", data.toString()), CONSOLE);
    }

    private static void put(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A data folder in use, with its database. */
    private static final class Site implements AutoCloseable {

        private final DataFolder folder;
        private final Supervisor supervisor;
        private final Databases databases;

        Site(Path data) {
            folder = DataFolder.claim(data);
            supervisor = new Supervisor(folder, CONSOLE);
            Secrets secrets = new Secrets(folder);
            int port = new FreePorts().next();
            PostgresServer server = new PostgresServer(folder, port, secrets.password("postgres"));
            databases = new Databases(server, secrets);
            supervisor.start(server.part(new Errands(folder)));
            databases.prepare("pass", "core");
        }

        void announce() {
            new RunningDemo(1, ProcessHandle.current().pid()).announce(folder);
        }

        void writeUntil(AtomicBoolean done) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                while (!done.get()) {
                    statement.execute("INSERT INTO t SELECT generate_series(10, 500)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void execute(String... commands) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String command : commands) {
                    statement.execute(command);
                }
            }
        }

        String query(String query) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }

        private Connection connect() throws SQLException {
            Databases.Access access = databases.access("pass", "core");
            return DriverManager.getConnection(access.url(), access.user(), access.password());
        }

        @Override
        public void close() throws IOException {
            supervisor.close();
            supervisor.stop(List.of(PostgresServer.NAME));
            RunningDemo.revoke(folder);
            folder.close();
        }
    }
}
