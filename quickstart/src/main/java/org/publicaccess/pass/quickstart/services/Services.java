// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.postgres.Databases;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.Part;
import org.publicaccess.pass.quickstart.process.Probes;

/** How to start the shipped services, and how to fill core's database at the first start. */
public final class Services {

    /** The database that the services share. */
    public static final String DATABASE = "pass";

    private final DataFolder folder;
    private final Installation installation;
    private final Databases databases;
    private final Errands errands;
    private final Surroundings around;
    private final Environments environments;
    private final Map<Service, ServiceApp> apps = new ConcurrentHashMap<>();

    public Services(
            DataFolder folder,
            Installation installation,
            Databases databases,
            Errands errands,
            Surroundings around) {
        this.folder = folder;
        this.installation = installation;
        this.databases = databases;
        this.errands = errands;
        this.around = around;
        this.environments =
                new Environments(
                        around,
                        installation,
                        repositoryConfiguration(folder),
                        folder.folder("files"),
                        folder.folder("spool"));
    }

    private static Path repositoryConfiguration(DataFolder folder) {
        Path file = folder.run().resolve("repositories.json");
        try (InputStream shipped = Services.class.getResourceAsStream("/repositories.json")) {
            Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks a service's jar if it is not unpacked yet; costs seconds only at the first time. */
    public void unpack(Service service) {
        apps.put(
                service,
                ServiceApp.unpacked(
                        service.partName(),
                        installation.appJar(service.module()),
                        folder,
                        errands));
    }

    /** Whether a service that is unpacked starts as fast as it can. */
    public boolean isTrained(Service service) {
        return app(service).isTrained();
    }

    /** Makes a service start as fast as it can from now on; takes some ten seconds. */
    public void train(Service service) {
        app(service).train(service, environment(service), errands);
    }

    /** How to start a service. */
    public Part part(Service service) {
        Path readyFile = folder.run().resolve(service.partName() + ".ready");
        Map<String, String> environment = new HashMap<>(environment(service));
        environment.put("PASS_READY_FILE", readyFile.toString());
        Part.Probe probe =
                service == Service.CORE
                        ? Probes.http(URI.create(around.coreUrl() + "/health"))
                        : Probes.file(readyFile);
        return Part.service(service.partName(), app(service).command(service), environment, probe);
    }

    /** Puts the resources of a folder into core's database, after emptying it. */
    public void fill(Path resources) {
        databases.clear(DATABASE, Service.CORE.schema());
        errands.run(
                "import",
                "load the data of " + resources,
                app(Service.CORE).command(Service.CORE, "import", resources.toString()),
                environment(Service.CORE));
    }

    private ServiceApp app(Service service) {
        return Objects.requireNonNull(apps.get(service), () -> service + " is not unpacked");
    }

    private Map<String, String> environment(Service service) {
        return environments.of(service, databases.access(DATABASE, service.schema()));
    }
}
