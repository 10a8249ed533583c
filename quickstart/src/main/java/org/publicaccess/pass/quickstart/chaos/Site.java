// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.broker.Broker;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.postgres.Databases;
import org.publicaccess.pass.quickstart.postgres.PostgresServer;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.Part;
import org.publicaccess.pass.quickstart.process.Probes;
import org.publicaccess.pass.quickstart.process.Supervisor;
import org.publicaccess.pass.quickstart.services.Installation;
import org.publicaccess.pass.quickstart.services.Service;
import org.publicaccess.pass.quickstart.services.Services;
import org.publicaccess.pass.quickstart.services.Surroundings;
import org.publicaccess.pass.quickstart.standins.NihmsServer;
import org.publicaccess.pass.standins.DSpaceItem;
import org.publicaccess.pass.standins.DSpaceStandIn;
import org.publicaccess.pass.standins.InvenioRdmStandIn;

/**
 * The shipped core and two shipped deposit services with a real database and broker, every
 * connection between them led through wires that can be cut.
 */
final class Site implements AutoCloseable {

    static final List<String> DEPOSIT_SERVICES = List.of("deposit-1", "deposit-2");
    static final String CORE = Service.CORE.partName();

    private final DataFolder folder;
    private final Secrets secrets;
    private final FreePorts ports = new FreePorts();
    private final Supervisor supervisor;
    private final Errands errands;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final Map<String, Wire> wires = new LinkedHashMap<>();
    private final List<AutoCloseable> closed = new ArrayList<>();
    private final Map<String, Hands> hands = new LinkedHashMap<>();
    private final Traps traps = new Traps();
    private final Arrivals arrivals = new Arrivals();
    private final DSpaceStandIn dspace = new DSpaceStandIn(0, true);
    private final InvenioRdmStandIn invenio = new InvenioRdmStandIn(0);
    private final Random random;
    private final int postgresPort = ports.next();
    private final int brokerPort = ports.next();
    private final int corePort = ports.next();
    private @Nullable Services services;

    Site(Path root, Random random, Console console) {
        this.folder = DataFolder.claim(root);
        System.setProperty(
                "org.slf4j.simpleLogger.logFile", folder.logs().resolve("launcher.log").toString());
        this.random = random;
        this.secrets = new Secrets(folder);
        this.supervisor = new Supervisor(folder, console);
        this.errands = new Errands(folder);
    }

    /**
     * Starts everything.
     *
     * @param training whether to prepare faster starts, which pays when much is killed
     */
    void start(boolean training) throws IOException {
        PostgresServer postgres =
                new PostgresServer(folder, postgresPort, secrets.password("postgres"));
        Broker broker = new Broker(folder, brokerPort, secrets);
        supervisor.start(postgres.part(errands));
        supervisor.start(broker.part());
        int sftpPort = ports.next();
        NihmsServer sftp = sftp(sftpPort);
        closed.add(sftp);
        Databases databases = new Databases(postgres, secrets);
        Surroundings around =
                new Surroundings(
                        corePort,
                        ports.next(),
                        sftpPort,
                        NihmsServer.USER,
                        secrets.password("sftp"),
                        sftp.fingerprint(),
                        broker.clientEnvironment(),
                        folder.folder("repositories"),
                        secrets.base32Key("usertoken"));
        Services made = new Services(folder, Installation.current(), databases, errands, around);
        services = made;
        for (Service service : List.of(Service.CORE, Service.DEPOSIT)) {
            made.unpack(service);
            databases.prepare(Services.DATABASE, service.schema());
            if (training) {
                made.train(service);
            }
        }
        supervisor.start(core(made.part(Service.CORE)));
    }

    /** Starts the deposit services; core must know the repositories by now. */
    void startDepositServices() throws IOException {
        Path configuration = repositories();
        closed.add(dspace);
        closed.add(invenio);
        var _ = timer.scheduleWithFixedDelay(this::curate, 1, 1, TimeUnit.SECONDS);
        for (String name : DEPOSIT_SERVICES) {
            Part shipped = java.util.Objects.requireNonNull(services).part(Service.DEPOSIT);
            supervisor.start(depositService(name, shipped, configuration));
            closed.add(new LogWatch(folder.logs().resolve(name + ".log"), traps, hands(name)));
        }
    }

    private NihmsServer sftp(int port) throws IOException {
        Map<String, Hands> byAccount = new HashMap<>();
        DEPOSIT_SERVICES.forEach(name -> byAccount.put(name, hands(name)));
        Path home = folder.folder("sftp");
        SftpFront front =
                new SftpFront(home, folder.folder("taken"), traps, byAccount, arrivals, random);
        return NihmsServer.start(
                home,
                folder.file("sftp-host-key"),
                port,
                byAccount.keySet(),
                secrets.password("sftp"),
                List.of(front));
    }

    private Path repositories() throws IOException {
        Path file = folder.run().resolve("chaos-repositories.yaml");
        try (InputStream shipped = Site.class.getResourceAsStream("/chaos-repositories.yaml")) {
            Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private Part core(Part shipped) {
        Map<String, String> environment = new HashMap<>(shipped.environment());
        lead(environment, "PASS_CORE_DATABASE_URL", "core to database", postgresPort);
        lead(environment, "SPRING_ACTIVEMQ_BROKER_URL", "core to broker", brokerPort);
        return Part.service(CORE, shipped.command(), environment, shipped.probe());
    }

    private Part depositService(String name, Part shipped, Path configuration) {
        Map<String, String> environment = new HashMap<>(shipped.environment());
        lead(environment, "PASS_DEPOSIT_DATABASE_URL", name + " to database", postgresPort);
        lead(environment, "SPRING_ACTIVEMQ_BROKER_URL", name + " to broker", brokerPort);
        int sftp = Integer.parseInt(environment.get("PMC_FTP_PORT"));
        environment.put("PMC_FTP_PORT", "" + wire(name + " to SFTP", sftp));
        environment.put("PMC_FTP_USER", name);
        int front = ports.next();
        closed.add(new HttpFront(front, coreUrl(), HttpFront.TO_CORE, traps, hands(name)));
        environment.put("PASS_CORE_URL", "http://127.0.0.1:" + front);
        environment.put("DSPACE_URL", repositoryFront(name, dspace.address()));
        environment.put("DSPACE_PASSWORD", DSpaceStandIn.PASSWORD);
        environment.put("INVENIO_URL", repositoryFront(name, invenio.address()));
        environment.put("INVENIO_TOKEN", InvenioRdmStandIn.TOKEN);
        environment.put("PASS_DEPOSIT_REPOSITORY_CONFIGURATION", configuration.toString());
        environment.putAll(DepositSettings.HURRIED);
        Path ready = folder.run().resolve(name + ".ready");
        environment.put("PASS_READY_FILE", ready.toString());
        return Part.service(name, shipped.command(), environment, Probes.file(ready));
    }

    private String repositoryFront(String name, URI repository) {
        int port = ports.next();
        closed.add(new HttpFront(port, repository, HttpFront.TO_REPOSITORY, traps, hands(name)));
        return "http://127.0.0.1:" + port;
    }

    DSpaceStandIn dspace() {
        return dspace;
    }

    InvenioRdmStandIn invenio() {
        return invenio;
    }

    /** Takes in whatever waits for a curator of DSpace. */
    private void curate() {
        dspace.items(DSpaceItem.Place.WORKFLOW).forEach(item -> dspace.approve(item.uuid()));
    }

    /** Leads the way that a variable names through a wire. */
    private void lead(Map<String, String> environment, String variable, String name, int target) {
        int port = wire(name, target);
        environment.computeIfPresent(
                variable, (_, address) -> address.replace(":" + target, ":" + port));
    }

    private int wire(String name, int target) {
        int port = ports.next();
        wires.put(name, new Wire(port, target));
        return port;
    }

    URI coreUrl() {
        return URI.create("http://127.0.0.1:" + corePort);
    }

    Database database() {
        return new Database(postgresPort, Services.DATABASE, secrets.password("postgres"));
    }

    Path folder(String name) {
        return folder.folder(name);
    }

    Traps traps() {
        return traps;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Map<String, Wire> wires() {
        return Map.copyOf(wires);
    }

    Patient patient(String name) {
        return new Patient(folder.run(), name, timer);
    }

    Hands hands(String name) {
        return hands.computeIfAbsent(name, service -> new Hands(patient(service), random));
    }

    @Override
    public void close() throws IOException {
        supervisor.close();
        errands.cancel();
        // Whoever still stands still must go on to hear that it is to stop.
        timer.shutdown();
        supervisor.stop(DEPOSIT_SERVICES);
        supervisor.stop(List.of(CORE));
        supervisor.stop(List.of(Broker.NAME));
        supervisor.stop(List.of(PostgresServer.NAME));
        for (AutoCloseable one : closed.reversed()) {
            close(one);
        }
        wires.values().forEach(Wire::close);
        folder.close();
    }

    private static void close(AutoCloseable one) throws IOException {
        try {
            one.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
