// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.quickstart.folder.FolderCopy;

/**
 * Copies a cluster, also while its server works: PostgreSQL's "base backup using the low level
 * API". A temporary replication slot keeps the write-ahead log from being recycled meanwhile; a
 * server that starts on the copy replays it and has every transaction that was committed when the
 * copy ended.
 */
public final class OnlineCopy {

    /** What a server makes anew, or what must not be copied from a running one. */
    private static final Set<String> EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");
    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Path cluster;
    private final String password;

    /**
     * A copy that is not made yet.
     *
     * @param data the data folder of the demo
     * @param password of the superuser
     */
    public OnlineCopy(Path data, String password) {
        this.cluster = data.resolve("postgres").resolve("data");
        this.password = password;
    }

    /** Copies while the server works. */
    public void ofRunning(Path target) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_create_physical_replication_slot('pass_backup', true, true)");
            statement.execute("SELECT pg_backup_start('pass', true)");
            copyButLog(target);
            try (ResultSet end =
                    statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                end.next();
                Files.writeString(target.resolve("backup_label"), end.getString(1));
            }
            copyLog(target);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be copied", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot be copied", e);
        }
    }

    /** Copies while no server works, after a stop or a kill. */
    public void ofStopped(Path target) throws IOException {
        copyButLog(target);
        copyLog(target);
    }

    private void copyButLog(Path target) throws IOException {
        FolderCopy.copy(
                cluster,
                target,
                file -> {
                    String top = file.getName(0).toString();
                    return !LEFT_OUT.contains(file.toString())
                            && !file.equals(CONTROL)
                            && !(EMPTY.contains(top) && file.getNameCount() > 1);
                });
        // Last, as it tells from where on the log is needed.
        FolderCopy.copyFile(cluster.resolve(CONTROL), target.resolve(CONTROL));
    }

    private void copyLog(Path target) throws IOException {
        FolderCopy.copy(
                cluster.resolve("pg_wal"), target.resolve("pg_wal"), f -> f.getNameCount() == 1);
    }

    private Connection connect() throws SQLException, IOException {
        // Its fourth line is the port.
        List<String> status = Files.readAllLines(cluster.resolve("postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(status.get(3).strip());
        return DriverManager.getConnection(url, "postgres", password);
    }
}
