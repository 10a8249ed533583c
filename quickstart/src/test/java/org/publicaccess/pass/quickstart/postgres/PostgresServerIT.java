// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.PidFile;
import org.publicaccess.pass.quickstart.process.Supervisor;
import org.publicaccess.pass.quickstart.process.Survivors;

class PostgresServerIT {

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir Path temporary;
    private DataFolder folder;
    private Console console;
    private Supervisor supervisor;
    private PostgresServer server;
    private Databases databases;

    @BeforeEach
    void claim() {
        PrintStream stream = new PrintStream(progress, true, StandardCharsets.UTF_8);
        console = new Console(stream, stream);
        folder = DataFolder.claim(temporary);
        Secrets secrets = new Secrets(folder);
        supervisor = new Supervisor(folder, console);
        server = new PostgresServer(folder, new FreePorts().next(), secrets.password("postgres"));
        databases = new Databases(server, secrets);
    }

    @AfterEach
    void stop() throws IOException {
        supervisor.close();
        supervisor.stop(List.of(PostgresServer.NAME));
        folder.close();
    }

    @Test
    void whatIsCommittedSurvivesAKillOfTheServer() throws SQLException {
        supervisor.start(server.part(new Errands(folder)));
        databases.prepare("pass", "core");
        execute("CREATE TABLE t (x int)", "INSERT INTO t VALUES (42)");

        new PidFile(folder.run(), PostgresServer.NAME).process().orElseThrow().destroyForcibly();

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(query("SELECT x FROM t")).isEqualTo("42"));
    }

    @Test
    void theSettingsKeepEveryCommitAndOthersOut() throws SQLException {
        supervisor.start(server.part(new Errands(folder)));
        databases.prepare("pass", "core");

        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("SHOW password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void aServiceCannotReadWhatIsAnothersNorAnythingWithoutItsPassword() throws SQLException {
        supervisor.start(server.part(new Errands(folder)));
        databases.prepare("pass", "core");
        databases.prepare("pass", "deposit");
        execute("CREATE TABLE t (x int)");
        Databases.Access deposit = databases.access("pass", "deposit");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> query(deposit, "SELECT x FROM core.t"))
                .withMessageContaining("permission denied for schema core");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () ->
                                query(
                                        new Databases.Access(deposit.url(), "core", "guess"),
                                        "SELECT 1"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void aServerThatOutlivedItsLauncherIsEnded() {
        supervisor.start(server.part(new Errands(folder)));
        ProcessHandle process =
                new PidFile(folder.run(), PostgresServer.NAME).process().orElseThrow();
        supervisor.close();

        PostgresServer.endSurvivor(folder, new Survivors(folder.run(), console));

        assertThat(process.isAlive()).isFalse();
        assertThat(progress.toString(StandardCharsets.UTF_8))
                .contains("Stopped postgresql, left over from an earlier run");
    }

    @Test
    void aDatabaseOfAnotherVersionIsNamed() throws IOException {
        supervisor.start(server.part(new Errands(folder)));
        supervisor.stop(List.of(PostgresServer.NAME));
        Files.writeString(folder.file("postgres").resolve("data/PG_VERSION"), "12\n");

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> server.part(new Errands(folder)))
                .withMessageContaining("is of PostgreSQL 12, which this PASS does not bring");
    }

    private void execute(String... statements) throws SQLException {
        Databases.Access core = databases.access("pass", "core");
        try (Connection connection =
                        DriverManager.getConnection(core.url(), core.user(), core.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private String query(String sql) throws SQLException {
        return query(databases.access("pass", "core"), sql);
    }

    private static String query(Databases.Access access, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
