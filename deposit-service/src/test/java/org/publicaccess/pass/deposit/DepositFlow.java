// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.messages.DepositStatusChanged;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestBroker;
import org.publicaccess.pass.deposit.testing.TestSftpServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with a real database, broker, SFTP server and directory. */
abstract class DepositFlow {

    static final String SUBMISSIONS = "pass-submission";
    static final String DEPOSITS = "pass-deposit";
    static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir Path directory;
    final TestBroker.Maker brokers;
    final CoreStandIn core = new CoreStandIn();
    private final TestPostgres.Database database = TestPostgres.newDatabase();
    TestBroker broker;
    TestSftpServer sftp;
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    DepositFlow(TestBroker.Maker brokers) {
        this.brokers = brokers;
    }

    @BeforeEach
    void prepare() throws IOException {
        broker = brokers.anywhere();
        sftp = new TestSftpServer(Files.createDirectories(directory.resolve("pmc")));
        SampleSubmission.put(core);
        Files.writeString(
                directory.resolve("repositories.json"),
                """
                { "pmc": { "assembler": { "specification": "nihms", "beanName": "nihmsAssembler",
                    "options": { "archive": "TAR", "compression": "GZIP",
                      "funder-mapping": { "example.edu:funder:100": "nih" } } },
                  "transport-config": { "protocol-binding": { "protocol": "sftp",
                      "server-fqdn": "localhost", "server-port": "%d", "username": "pass",
                      "password": "${pmc.ftp.password}", "default-directory": "/upload/%%s",
                      "server-host-key": "%s" } } },
                  "ir": { "assembler": { "specification": "bagit", "beanName": "bagItAssembler",
                    "options": { "archive": "ZIP", "bag-info": { "Source-Organization": "X" } } },
                  "transport-config": { "protocol-binding": { "protocol": "filesystem",
                      "baseDir": "%s" } } } }
                """
                        .formatted(sftp.port(), sftp.fingerprint(), directory.resolve("ir")));
    }

    @AfterEach
    void close() {
        instances.forEach(ConfigurableApplicationContext::close);
        broker.close();
        sftp.close();
        core.close();
    }

    /** Starts an instance; later settings replace earlier ones. */
    ConfigurableApplicationContext start(String... more) {
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.concat(settings(), Stream.of(more))
                .forEach(
                        setting ->
                                settings.put(setting.substring(0, setting.indexOf('=')), setting));
        ConfigurableApplicationContext instance =
                new SpringApplicationBuilder(DepositApplication.class)
                        .run(settings.values().toArray(String[]::new));
        instances.add(instance);
        return instance;
    }

    private Stream<String> settings() {
        return Stream.of(
                "--PASS_DEPOSIT_DATABASE_URL=" + database.url(),
                "--PASS_DEPOSIT_DATABASE_USERNAME=" + database.user(),
                "--PASS_DEPOSIT_DATABASE_PASSWORD=" + database.password(),
                "--PASS_CORE_URL=" + core.address(),
                "--PASS_CORE_USER=backend",
                "--PASS_CORE_PASSWORD=backend",
                "--spring.activemq.broker-url=" + broker.url(),
                "--PASS_DEPOSIT_REPOSITORY_CONFIGURATION=" + directory.resolve("repositories.json"),
                "--pmc.ftp.password=" + TestSftpServer.PASSWORD,
                "--PASS_READY_FILE=" + readyFile(),
                "--PASS_DEPOSIT_POLL_INTERVAL=200ms",
                "--PASS_DEPOSIT_LEASE=2s",
                "--PASS_DEPOSIT_RETRY_INITIAL_DELAY=500ms");
    }

    Path readyFile() {
        return directory.resolve("ready");
    }

    void awaitReady() {
        await().atMost(PATIENCE).until(() -> Files.exists(readyFile()));
    }

    String deposit(String repositoryId, String attribute) {
        return core.deposit(SampleSubmission.ID, repositoryId)
                .at("/attributes/" + attribute)
                .asString("");
    }

    String submission(String attribute) {
        return core.attribute("submission", SampleSubmission.ID, attribute);
    }

    void awaitDelivered() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(deposit(SampleSubmission.PMC, "depositStatus"))
                                    .isEqualTo("submitted");
                            assertThat(deposit(SampleSubmission.INSTITUTIONAL, "depositStatus"))
                                    .isEqualTo("accepted");
                        });
        assertThat(filesAt("pmc")).hasSize(1);
        assertThat(filesAt("ir")).hasSize(1);
    }

    List<Path> filesAt(String repository) {
        Path folder = directory.resolve(repository);
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tellOf(String repositoryId) {
        String id = core.deposit(SampleSubmission.ID, repositoryId).path("id").asString();
        broker.send(DEPOSITS, new DepositStatusChanged(id));
    }
}
