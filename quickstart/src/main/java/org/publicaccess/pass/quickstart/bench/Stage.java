// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.bench.limit.LimitMain;
import org.publicaccess.pass.quickstart.bench.load.Server;
import org.publicaccess.pass.quickstart.broker.Broker;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.postgres.Databases;
import org.publicaccess.pass.quickstart.postgres.Databases.Access;
import org.publicaccess.pass.quickstart.postgres.PostgresServer;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.JavaProgram;
import org.publicaccess.pass.quickstart.process.Part;
import org.publicaccess.pass.quickstart.process.PidFile;
import org.publicaccess.pass.quickstart.process.Probes;
import org.publicaccess.pass.quickstart.process.Supervisor;
import org.publicaccess.pass.quickstart.services.Installation;
import org.publicaccess.pass.quickstart.services.Service;
import org.publicaccess.pass.quickstart.services.Services;
import org.publicaccess.pass.quickstart.services.Surroundings;

/**
 * The processes of a measurement: one PostgreSQL, one broker, and core and the limit for each
 * database.
 */
final class Stage implements AutoCloseable {

    /** Both servers get what a small server would give them, not what a laptop spares. */
    private static final int HEAP_MIB = 512;

    /** Who asks as a person: the user with this number, after the administrator. */
    static final int PERSON = 1;

    private static final String PERSON_NAME = "user%d@eastbrook.example.edu".formatted(PERSON);

    /** As a server of this size would be configured; later options win over earlier ones. */
    private static final List<String> POSTGRES_SETTINGS =
            List.of(
                    "shared_buffers=1GB",
                    "effective_cache_size=3GB",
                    "random_page_cost=1.1",
                    "max_wal_size=4GB",
                    "shared_preload_libraries=pg_stat_statements");

    private final DataFolder folder;
    private final Secrets secrets;
    private final FreePorts ports = new FreePorts();
    private final Supervisor supervisor;
    private final Errands errands;
    private final Databases databases;
    private final Broker broker;
    private final int postgresPort;
    private final List<String> parts = new ArrayList<>();
    private final List<String> servers = new ArrayList<>();

    Stage(Path root, Console console) {
        this.folder = DataFolder.claim(root);
        System.setProperty(
                "org.slf4j.simpleLogger.logFile", folder.logs().resolve("launcher.log").toString());
        this.secrets = new Secrets(folder);
        this.supervisor = new Supervisor(folder, console);
        this.errands = new Errands(folder);
        this.postgresPort = ports.next();
        this.broker = new Broker(folder, ports.next(), secrets);
        PostgresServer postgres =
                new PostgresServer(folder, postgresPort, secrets.password("postgres"));
        this.databases = new Databases(postgres, secrets);
        start(configured(postgres.part(errands)));
        start(broker.part());
    }

    private static Part configured(Part postgres) {
        List<String> command = new ArrayList<>(postgres.command());
        POSTGRES_SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return new Part(
                postgres.name(),
                command,
                postgres.environment(),
                postgres.probe(),
                postgres.patience(),
                postgres.stopSignal(),
                postgres.restarts());
    }

    private void start(Part part) {
        parts.add(part.name());
        supervisor.start(part);
    }

    /** A folder for files of the measurement. */
    Path folder(String name) {
        return folder.folder(name);
    }

    /** Fills a new database from a folder of JSON lines and starts core and the limit on it. */
    Pair pair(String database, Path resources) throws IOException {
        int corePort = ports.next();
        Services services = services(corePort);
        services.unpack(Service.CORE);
        databases.prepare(database, Service.CORE.schema());
        Access access = databases.access(database, Service.CORE.schema());
        Part core = core(services, database, access);
        List<String> load = new ArrayList<>(core.command());
        load.addAll(List.of("import", resources.toString()));
        errands.run("import-" + database, "load the data", load, core.environment());
        vacuum(database);
        start(core);
        servers.add(core.name());
        int limitPort = ports.next();
        Part limit = limit(database, access, limitPort, corePort);
        start(limit);
        servers.add(limit.name());
        return new Pair(
                new Server(corePort, Signing.session(corePort, "admin", "moo")),
                new Server(corePort, Signing.session(corePort, PERSON_NAME, "moo")),
                new Server(corePort, Signing.basic(corePort, "backend", "backend")),
                new Server(limitPort, Signing.common(limitPort)),
                cpu(core.name()),
                cpu(limit.name()),
                cpu(PostgresServer.NAME));
    }

    private Services services(int corePort) {
        // Nobody sends mail or deposits here, so that nothing listens on these ports.
        Surroundings around =
                new Surroundings(
                        corePort,
                        ports.next(),
                        ports.next(),
                        "none",
                        "none",
                        "none",
                        broker.clientEnvironment(),
                        Map.of(),
                        folder.folder("repositories"),
                        secrets.base32Key("usertoken"));
        return new Services(folder, Installation.current(), databases, errands, around);
    }

    private static Part core(Services services, String database, Access access) {
        Part shipped = services.part(Service.CORE);
        Map<String, String> environment = new HashMap<>(shipped.environment());
        environment.put("PASS_CORE_DATABASE_URL", access.url());
        environment.put("PASS_CORE_DEMO_USERS", "admin," + PERSON_NAME);
        List<String> command =
                shipped.command().stream()
                        .map(word -> word.startsWith("-Xmx") ? "-Xmx" + HEAP_MIB + "m" : word)
                        .toList();
        return Part.service("core-" + database, command, environment, shipped.probe());
    }

    private static Part limit(String database, Access access, int port, int corePort) {
        Map<String, String> environment =
                Map.of(
                        LimitMain.PORT, "" + port,
                        LimitMain.LINKS, "http://localhost:" + corePort + "/data",
                        LimitMain.DATABASE_URL, access.url(),
                        LimitMain.DATABASE_USER, access.user(),
                        LimitMain.DATABASE_PASSWORD, access.password());
        return Part.service(
                "limit-" + database,
                new JavaProgram(HEAP_MIB).mainClass(LimitMain.class),
                environment,
                Probes.http(URI.create("http://127.0.0.1:%d/d2?name=none".formatted(port))));
    }

    /** So that no background work of PostgreSQL falls into a measurement. */
    private void vacuum(String database) {
        try (Administrator administrator = administrator(database)) {
            administrator.stopCounting();
            administrator.execute("VACUUM ANALYZE");
            administrator.execute("CHECKPOINT");
        }
    }

    /** The database as its superuser sees it. */
    Administrator administrator(String database) {
        return Administrator.connect(postgresPort, database, secrets.password("postgres"));
    }

    private CpuClock cpu(String part) {
        return new CpuClock(
                new PidFile(folder.run(), part)
                        .process()
                        .orElseThrow(() -> new IllegalStateException(part + " does not run")));
    }

    /**
     * Core and the limit on the same database.
     *
     * @param session core as an administrator asks it
     * @param person core as a person asks it
     * @param basic core as a service asks it
     * @param limit what core is compared with
     */
    record Pair(
            Server session,
            Server person,
            Server basic,
            Server limit,
            CpuClock coreCpu,
            CpuClock limitCpu,
            CpuClock databaseCpu) {

        /**
         * Persons may change only what is theirs, so that the services' account does the writing.
         */
        Server server(Shape shape, Asker asker) {
            return switch (asker) {
                case SESSION -> shape.isWrite() ? basic : session;
                case PERSON -> person;
                case BASIC -> basic;
                case LIMIT -> limit;
            };
        }

        CpuClock cpu(Asker asker) {
            return asker == Asker.LIMIT ? limitCpu : coreCpu;
        }
    }

    @Override
    public void close() {
        supervisor.close();
        errands.cancel();
        supervisor.stop(servers);
        supervisor.stop(List.of(Broker.NAME));
        supervisor.stop(parts);
        try {
            folder.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
