// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.deposit.connectors.Connectors;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.packaging.Packaging;
import org.publicaccess.pass.deposit.polling.StatusPolling;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.repositories.HostKey;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.submission.SubmissionReader;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.MovableClock;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestSftpServer;
import org.publicaccess.pass.deposit.testing.TestWorkStore;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.deposit.work.Backoff;
import org.publicaccess.pass.deposit.work.Installation;
import org.publicaccess.pass.deposit.work.NewWork;
import org.publicaccess.pass.deposit.work.WorkStore;

/**
 * A site with one submission, an SFTP server and a directory as its repositories, and as many
 * processes of the service as a test wants.
 */
final class Site implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration RETRY = Duration.ofSeconds(10);
    static final Duration POLL = Duration.ofMinutes(5);
    static final Duration PATIENCE = Duration.ofSeconds(1);
    static final int MAX_ATTEMPTS = 3;

    final MovableClock clock = new MovableClock();
    final CoreStandIn core = new CoreStandIn();
    final TestSftpServer sftp;
    private final Path directory;
    private final TestWorkStore database = TestWorkStore.create();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    final RepositoryConfigurations repositories;
    final Installation installation;

    /** One process of the service. */
    record Instance(
            TestWorkStore.View work,
            ActiveClaims claims,
            Worker worker,
            Reports reports,
            Decisions decisions,
            StatusPolling polling,
            MeterRegistry meters) {

        WorkStore store() {
            return work.store();
        }
    }

    Site(Path directory) throws IOException {
        this(directory, List.of());
    }

    /** A site that deposits into more repositories. */
    Site(Path directory, List<RepositoryConfiguration> more) throws IOException {
        this.directory = directory;
        sftp = new TestSftpServer(Files.createDirectories(directory.resolve("pmc")));
        repositories =
                new RepositoryConfigurations(
                        with(
                                more,
                                new RepositoryConfiguration(
                                        "pmc",
                                        new Assembly.Nihms(
                                                ArchiveFormat.TAR_GZIP,
                                                Map.of("example.edu:funder:100", "nih")),
                                        new Binding.Sftp(
                                                "localhost",
                                                sftp.port(),
                                                "pass",
                                                TestSftpServer.PASSWORD,
                                                "/upload/%s",
                                                List.of(new HostKey(sftp.fingerprint()))),
                                        2),
                                new RepositoryConfiguration(
                                        "ir",
                                        new Assembly.BagIt(
                                                ArchiveFormat.TAR_GZIP,
                                                EnumSet.of(DigestAlgorithm.SHA512),
                                                Map.of()),
                                        new Binding.Filesystem(directory.resolve("ir"), true),
                                        2)));
        SampleSubmission.put(core);
        installation = database.view(clock, "site", LEASE).installation();
    }

    private static List<RepositoryConfiguration> with(
            List<RepositoryConfiguration> more, RepositoryConfiguration... always) {
        List<RepositoryConfiguration> all = new ArrayList<>(List.of(always));
        all.addAll(more);
        return all;
    }

    Instance process(String owner, Targets targets) {
        return process(owner, targets, new Connectors(PATIENCE));
    }

    Instance process(String owner, Targets targets, ItemRepositories items) {
        TestWorkStore.View work = database.view(clock, owner, LEASE);
        WorkStore store = work.store();
        PassClient client = core.client();
        VersionedUpdates updates = new VersionedUpdates(client);
        RepositoryCopies copies = new RepositoryCopies(client);
        Reports reports = new Reports(store, new CoreDeposit(updates, copies), clock);
        ActiveClaims claims = new ActiveClaims(store, timer, LEASE, Duration.ofHours(1));
        Packaging packaging =
                new Packaging(new SubmissionReader(client), directory.resolve("spool"), clock);
        Worker worker =
                new Worker(
                        store,
                        work.gates(),
                        claims,
                        new Delivery(
                                store,
                                packaging,
                                targets,
                                new ItemDelivery(store, packaging, items, installation, clock),
                                clock),
                        reports,
                        repositories,
                        new Backoff(RETRY, RETRY, MAX_ATTEMPTS),
                        clock);
        Decisions decisions = new Decisions(client, store, work.rounds(), copies, updates);
        MeterRegistry meters = new SimpleMeterRegistry();
        StatusPolling polling =
                new StatusPolling(
                        work.questions(),
                        repositories,
                        items,
                        client,
                        new Backoff(POLL, POLL.multipliedBy(4), Integer.MAX_VALUE),
                        clock,
                        meters);
        return new Instance(work, claims, worker, reports, decisions, polling, meters);
    }

    /** Takes a deposit of the submission on; its id. */
    String takeOn(Instance process, String repositoryId, String repositoryKey) {
        String id = "10" + repositoryId;
        core.put(
                "deposit",
                id,
                """
                {"relationships": {"submission": "submission/15", "repository": "repository/%s"}}"""
                        .formatted(repositoryId));
        process.store().add(NewWork.pending(id, SampleSubmission.ID, repositoryId, repositoryKey));
        return id;
    }

    /** Everything that lies at a repository. */
    List<Path> filesAt(String repositoryKey) {
        Path root = directory.resolve(repositoryKey);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a package's entries; reading them shows that it is whole. */
    static List<String> entries(Path archive) throws IOException {
        return List.copyOf(unpack(archive).keySet());
    }

    /** The text of one entry of a package. */
    static String entry(Path archive, String name) throws IOException {
        return unpack(archive).get(name);
    }

    private static Map<String, String> unpack(Path archive) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GZIPInputStream(file), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                entries.put(
                        entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        core.close();
        sftp.close();
    }
}
