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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
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
    private final TestBroker broker = new TestBroker();
    private TestSftpServer sftp;
    private Process service;

    @AfterEach
    void close() {
        if (service != null) {
            service.destroyForcibly();
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
        configuration();
        ids().forEach(id -> broker.send("pass-submission", new SubmissionReady(id)));
        for (int kill = 0; kill < KILLS; kill++) {
            start();
            awaitReady();
            boolean ended = service.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
            assertThat(ended).as("the service has ended by itself").isFalse();
            service.destroyForcibly().waitFor();
        }
        start();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open()).isEmpty());
        service.destroy();
        assertThat(service.waitFor(20, TimeUnit.SECONDS)).as("stops on SIGTERM").isTrue();

        assertThat(files("pmc")).hasSize(SUBMISSIONS).allMatch(name -> name.endsWith(".tar.gz"));
        assertThat(files("ir")).hasSize(SUBMISSIONS).allMatch(name -> name.endsWith(".zip"));
        assertThat(core.all("deposit", resource -> true)).hasSize(2 * SUBMISSIONS);
        assertThat(core.all("repositoryCopy", resource -> true)).hasSize(2 * SUBMISSIONS);
        assertThat(Path.of(readyFile())).doesNotExist();
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

    private String readyFile() {
        return directory.resolve("ready").toString();
    }

    private void awaitReady() {
        await().atMost(PATIENCE)
                .until(() -> Files.exists(Path.of(readyFile())) || !service.isAlive());
    }

    private void start() throws IOException {
        // What a killed process could not take away.
        Files.deleteIfExists(Path.of(readyFile()));
        Path jar;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            jar =
                    built.filter(file -> file.toString().endsWith("-app.jar"))
                            .findFirst()
                            .orElseThrow();
        }
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString());
        builder.environment().putAll(environment());
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
        service = builder.start();
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("PASS_DEPOSIT_DATABASE_URL", database.url()),
                Map.entry("PASS_DEPOSIT_DATABASE_USERNAME", database.user()),
                Map.entry("PASS_DEPOSIT_DATABASE_PASSWORD", database.password()),
                Map.entry("PASS_CORE_URL", core.address().toString()),
                Map.entry("PASS_CORE_USER", "backend"),
                Map.entry("PASS_CORE_PASSWORD", "backend"),
                Map.entry("SPRING_ACTIVEMQ_BROKER_URL", broker.url()),
                Map.entry(
                        "PASS_DEPOSIT_REPOSITORY_CONFIGURATION",
                        directory.resolve("repositories.json").toString()),
                Map.entry("PMC_FTP_PASSWORD", TestSftpServer.PASSWORD),
                Map.entry("PASS_READY_FILE", readyFile()),
                Map.entry("PASS_DEPOSIT_POLL_INTERVAL", "200ms"),
                Map.entry("PASS_DEPOSIT_LEASE", "1s"),
                Map.entry("PASS_DEPOSIT_RETRY_INITIAL_DELAY", "500ms"));
    }

    private void configuration() throws IOException {
        Files.writeString(
                directory.resolve("repositories.json"),
                """
                { "pmc": { "assembler": { "beanName": "nihmsAssembler" },
                  "transport-config": { "protocol-binding": { "protocol": "sftp",
                      "server-fqdn": "localhost", "server-port": "%d", "username": "pass",
                      "password": "${pmc.ftp.password}", "default-directory": "/upload/%%s",
                      "server-host-key": "%s" } } },
                  "ir": { "assembler": { "beanName": "bagItAssembler",
                    "options": { "archive": "ZIP" } },
                  "transport-config": { "protocol-binding": { "protocol": "filesystem",
                      "baseDir": "%s" } } } }
                """
                        .formatted(sftp.port(), sftp.fingerprint(), directory.resolve("ir")));
    }

    private List<String> files(String repository) {
        try (Stream<Path> files = Files.walk(directory.resolve(repository))) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
