// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.EmbeddedBroker;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestBroker;
import org.publicaccess.pass.deposit.testing.TestSftpServer;
import tools.jackson.databind.JsonNode;

/** The packaged service, killed again and again while it works. */
class KilledServiceIT {

    private static final int SUBMISSIONS = 12;
    private static final int KILLS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path directory;
    private final CoreStandIn core = new CoreStandIn();
    private final TestPostgres.Database database = TestPostgres.newDatabase();
    private final TestBroker broker = new EmbeddedBroker();
    private TestSftpServer sftp;
    private ServiceProcess service;

    @AfterEach
    void close() {
        if (service != null) {
            service.close();
        }
        broker.close();
        if (sftp != null) {
            sftp.close();
        }
        core.close();
    }

    @Test
    void everySubmissionReachesEachRepositoryExactlyOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledServiceIT: seed " + seed);
        Random random = new Random(seed);
        sftp = new TestSftpServer(Files.createDirectories(directory.resolve("pmc")));
        submissions();
        service =
                new ServiceProcess(
                        directory,
                        core,
                        database,
                        broker,
                        sftp,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1");
        ids().forEach(id -> broker.send("pass-submission", new SubmissionReady(id)));
        for (int kill = 0; kill < KILLS; kill++) {
            service.start();
            await().atMost(PATIENCE).until(service::isReadyOrEnded);
            assertThat(service.endsWithin(random.nextInt(1_500)))
                    .as("the service has ended by itself")
                    .isFalse();
            service.kill();
        }
        service.start();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open()).isEmpty());
        assertThat(service.stop()).as("stops on SIGTERM").isTrue();

        assertThat(files("pmc")).hasSize(SUBMISSIONS).allMatch(name -> name.endsWith(".tar.gz"));
        assertThat(files("ir")).hasSize(SUBMISSIONS).allMatch(name -> name.endsWith(".zip"));
        assertThat(core.all("deposit", resource -> true)).hasSize(2 * SUBMISSIONS);
        assertThat(core.all("repositoryCopy", resource -> true)).hasSize(2 * SUBMISSIONS);
        assertThat(service.readyFile()).doesNotExist();
    }

    private static List<String> ids() {
        return IntStream.range(0, SUBMISSIONS).mapToObj(i -> "" + (500 + i)).toList();
    }

    private void submissions() {
        SampleSubmission.put(core);
        core.set("submission", SampleSubmission.ID, "source", "other");
        for (String id : ids()) {
            SampleSubmission.put(core, id, "1" + id, "2" + id, "3" + id);
        }
    }

    /** Deposits that are missing, or without their final status or copy. */
    private List<String> open() {
        return ids().stream()
                .flatMap(
                        id ->
                                Stream.of(SampleSubmission.PMC, SampleSubmission.INSTITUTIONAL)
                                        .filter(repository -> !isDone(id, repository))
                                        .map(repository -> id + " into " + repository))
                .toList();
    }

    private boolean isDone(String id, String repository) {
        JsonNode deposit = core.deposit(id, repository);
        String reached = repository.equals(SampleSubmission.PMC) ? "submitted" : "accepted";
        return deposit.at("/attributes/depositStatus").asString("").equals(reached)
                && !deposit.at("/relationships/repositoryCopy/data/id").asString("").isEmpty();
    }

    private List<String> files(String repository) {
        try (Stream<Path> files = Files.walk(directory.resolve(repository))) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
