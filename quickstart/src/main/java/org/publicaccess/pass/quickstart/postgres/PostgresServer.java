// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.PrivateFiles;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.Part;
import org.publicaccess.pass.quickstart.process.Part.StopSignal;
import org.publicaccess.pass.quickstart.process.PidFile;
import org.publicaccess.pass.quickstart.process.Survivors;

/**
 * A PostgreSQL server on this machine alone. It keeps every committed transaction through a kill or
 * a power cut: {@code fsync} and {@code synchronous_commit} are on.
 */
public final class PostgresServer {

    /** Name of the part, its log and its process id file. */
    public static final String NAME = "postgresql";

    private static final String SUPERUSER = "postgres";

    /** After a kill, a new server may have to wait until the processes of the old one are gone. */
    private static final int RESTARTS = 20;

    private final DataFolder folder;
    private final Path cluster;
    private final int port;
    private final String password;

    /**
     * A server that is not started yet.
     *
     * @param password of the superuser
     */
    public PostgresServer(DataFolder folder, int port, String password) {
        this.folder = folder;
        this.cluster = cluster(folder);
        this.port = port;
        this.password = password;
    }

    /** Stops a server of an earlier run that still holds the data. */
    public static void endSurvivor(DataFolder folder, Survivors survivors) {
        survivor(cluster(folder))
                .ifPresent(process -> survivors.end(NAME, process, StopSignal.INT));
    }

    private static Path cluster(DataFolder folder) {
        return folder.file("postgres").resolve("data");
    }

    private static Optional<ProcessHandle> survivor(Path cluster) {
        List<String> lines = statusFile(cluster);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return PidFile.find(Long.parseLong(lines.getFirst().strip()), started);
    }

    /**
     * The lines of {@code postmaster.pid}, in which a server tells about itself: first its process
     * id, third its start in seconds, eighth its state; none when there is no such file.
     */
    private static List<String> statusFile(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers(long pid) {
        List<String> lines = statusFile(cluster);
        return lines.size() >= 8
                && lines.getFirst().strip().equals("" + pid)
                && lines.get(7).startsWith("ready");
    }

    /** Makes the database cluster at the first start, and says how to start the server. */
    public Part part(Errands errands) {
        Path programs = PostgresBinaries.unpacked(folder.folder("postgres-binaries"));
        createCluster(programs, errands);
        checkVersion(programs);
        List<String> command = new ArrayList<>(notAsRoot());
        command.add(programs.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", cluster.toString(), "-p", "" + port));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Part(
                NAME,
                command,
                Map.of(),
                this::answers,
                Duration.ofMinutes(1),
                StopSignal.INT,
                RESTARTS);
    }

    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "80",
                "shared_buffers", "48MB",
                "log_min_messages", "warning",
                "log_timezone", "UTC",
                "timezone", "UTC");
    }

    private void createCluster(Path programs, Errands errands) {
        if (Files.isDirectory(cluster)) {
            return;
        }
        Path part = folder.folder("postgres").resolve("data.part");
        Path passwordFile = cluster.resolveSibling("password");
        try {
            DataFolder.delete(part);
            PrivateFiles.write(passwordFile, password + "\n");
            List<String> command = new ArrayList<>(notAsRoot());
            command.add(programs.resolve("bin/initdb").toString());
            command.addAll(List.of("-D", part.toString(), "-U", SUPERUSER, "-E", "UTF8"));
            command.addAll(List.of("--locale=C", "--locale-provider=builtin"));
            command.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
            command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile));
            errands.run("initdb", "make the database", command, Map.of());
            Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkVersion(Path programs) {
        try {
            String stored = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!programs.getFileName().toString().contains("-" + stored + ".")) {
                throw new UserException(
                        ("The database in %s is of PostgreSQL %s, which this PASS does not bring:"
                                        + " choose another folder with --data, or start over with"
                                        + " --fresh.")
                                .formatted(folder.root(), stored));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is somebody else. */
    private static List<String> notAsRoot() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "--user");
        try {
            List<String> trial = new ArrayList<>(unshare);
            trial.add("true");
            if (new ProcessBuilder(trial).start().waitFor() == 0) {
                return unshare;
            }
        } catch (IOException _) {
            // No such program: the answer is the same as when it fails.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        throw new UserException(
                "PostgreSQL does not run as root, and this system does not let root make a user"
                        + " namespace: run ./pass as an ordinary user.");
    }

    /** Opens a connection as the superuser. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
