// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.broker.Broker;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.folder.RunningDemo;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.postgres.Databases;
import org.publicaccess.pass.quickstart.postgres.PostgresServer;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.Logs;
import org.publicaccess.pass.quickstart.process.Supervisor;
import org.publicaccess.pass.quickstart.process.Survivors;
import org.publicaccess.pass.quickstart.services.Installation;
import org.publicaccess.pass.quickstart.services.Service;
import org.publicaccess.pass.quickstart.services.Services;

/** The whole system: started by one call, stopped in order by another. */
final class Demo {

    private static final List<Service> SERVICES = List.of(Service.values());

    private final DemoOptions options;
    private final Installation installation;
    private final Console console;
    private final DataFolder folder;
    private final Secrets secrets;
    private final FreePorts ports = new FreePorts();
    private final Supervisor supervisor;
    private final Errands errands;
    private final StandIns standIns;
    private final FirstStart firstStart;
    private final List<Service> running;

    /**
     * Takes the data folder into use; nothing runs yet.
     *
     * @throws UserException when the folder or the port cannot be used
     */
    Demo(DemoOptions options, Installation installation, Console console) {
        this.options = options;
        this.installation = installation;
        this.console = console;
        this.folder = DataFolder.claim(options.data());
        endSurvivors();
        checkPort();
        if (options.fresh() || folder.isHalfEmptied()) {
            folder.empty();
        }
        Logs.rotate(folder.logs());
        // What the libraries in this process have to say; must be set before the first of them
        // logs.
        System.setProperty(
                "org.slf4j.simpleLogger.logFile", folder.logs().resolve("launcher.log").toString());
        this.firstStart = new FirstStart(folder, console, options.load());
        this.running = firstStart.isLoaded() ? List.of(Service.CORE) : SERVICES;
        this.secrets = new Secrets(folder);
        this.supervisor = new Supervisor(folder, console);
        this.errands = new Errands(folder);
        this.standIns = new StandIns(folder, secrets, ports);
    }

    private void endSurvivors() {
        Survivors survivors = new Survivors(folder.run(), console);
        survivors.endAllBut(Set.of(PostgresServer.NAME, Broker.NAME));
        survivors.endAllBut(Set.of(PostgresServer.NAME));
        PostgresServer.endSurvivor(folder, survivors);
    }

    private void checkPort() {
        if (!FreePorts.isFree(options.port())) {
            throw new UserException(
                    ("Port %d is in use by another program: stop that one, or choose another port,"
                                    + " for example ./pass demo --port %d.")
                            .formatted(options.port(), options.port() % 65535 + 1));
        }
    }

    /**
     * Starts everything and returns when everything answers.
     *
     * @throws UserException when a part cannot be started
     */
    void start() {
        Broker broker = new Broker(folder, ports.next(), secrets);
        PostgresServer postgres =
                new PostgresServer(folder, ports.next(), secrets.password("postgres"));
        Databases databases = new Databases(postgres, secrets);
        firstStart.announce();
        Together.run(
                List.of(
                        () -> supervisor.start(postgres.part(errands)),
                        () -> supervisor.start(broker.part()),
                        standIns::start));
        Services services =
                new Services(
                        folder,
                        installation,
                        databases,
                        errands,
                        standIns.surroundings(options, broker));
        Together.run(each(services::unpack));
        if (firstStart.isDue()) {
            SERVICES.forEach(service -> databases.prepare(Services.DATABASE, service.schema()));
        }
        train(services);
        firstStart.fill(services);
        Together.run(each(service -> supervisor.start(services.part(service))));
        new RunningDemo(options.port(), ProcessHandle.current().pid()).announce(folder);
    }

    private void train(Services services) {
        List<Service> untrained =
                running.stream().filter(service -> !services.isTrained(service)).toList();
        if (options.training() && !untrained.isEmpty()) {
            console.progress("Preparing faster starts (once for each version of PASS) …");
            Together.run(untrained.stream().<Runnable>map(s -> () -> services.train(s)).toList());
        }
    }

    private List<Runnable> each(Consumer<Service> action) {
        return running.stream().<Runnable>map(service -> () -> action.accept(service)).toList();
    }

    /** Stops everything: first those that use others. Safe to call at any time and twice. */
    void stop() {
        supervisor.close();
        errands.cancel();
        supervisor.stop(SERVICES.stream().map(Service::partName).toList());
        supervisor.stop(List.of(Broker.NAME));
        supervisor.stop(List.of(PostgresServer.NAME));
        RunningDemo.revoke(folder);
        standIns.close();
    }
}
