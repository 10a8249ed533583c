// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.messages.DepositStatusChanged;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestBroker;
import org.publicaccess.pass.deposit.testing.TestSftpServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with a real database, broker, SFTP server and directory. */
class DepositFlowIT {

    private static final String SUBMISSIONS = "pass-submission";
    private static final String DEPOSITS = "pass-deposit";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir Path directory;
    private final CoreStandIn core = new CoreStandIn();
    private final TestPostgres.Database database = TestPostgres.newDatabase();
    private TestBroker broker = new TestBroker();
    private TestSftpServer sftp;
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
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
    private ConfigurableApplicationContext start(String... more) {
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

    private Path readyFile() {
        return directory.resolve("ready");
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> Files.exists(readyFile()));
    }

    private String deposit(String repositoryId, String attribute) {
        return core.deposit(SampleSubmission.ID, repositoryId)
                .at("/attributes/" + attribute)
                .asString("");
    }

    private String submission(String attribute) {
        return core.attribute("submission", SampleSubmission.ID, attribute);
    }

    private void awaitDelivered() {
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

    private List<Path> filesAt(String repository) {
        try (Stream<Path> files = Files.walk(directory.resolve(repository))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellOf(String repositoryId) {
        String id = core.deposit(SampleSubmission.ID, repositoryId).path("id").asString();
        broker.send(DEPOSITS, new DepositStatusChanged(id));
    }

    @Test
    void aReadySubmissionReachesEachRepositoryAndItsStatusesFollow() {
        core.set("submission", SampleSubmission.ID, "source", "other");
        start();
        awaitReady();
        core.set("submission", SampleSubmission.ID, "source", "pass");
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        awaitDelivered();
        assertThat(core.all("deposit", deposit -> true)).as("none for the web link").hasSize(2);
        assertThat(submission("aggregatedDepositStatus")).isEqualTo("in-progress");

        tellOf(SampleSubmission.INSTITUTIONAL);
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        String pmc = core.deposit(SampleSubmission.ID, SampleSubmission.PMC).path("id").asString();
        core.set("deposit", pmc, "depositStatus", "accepted");
        core.all("repositoryCopy", copy -> true)
                .forEach(
                        copy ->
                                core.set(
                                        "repositoryCopy",
                                        copy.path("id").asString(),
                                        "copyStatus",
                                        "complete"));
        tellOf(SampleSubmission.PMC);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(submission("aggregatedDepositStatus")).isEqualTo("accepted");
                            assertThat(submission("submissionStatus")).isEqualTo("complete");
                        });
        assertThat(core.all("deposit", deposit -> true)).hasSize(2);
        assertThat(filesAt("pmc")).hasSize(1);
    }

    @Test
    void aSubmissionWithoutAnyMessageIsFound() {
        core.set("submission", SampleSubmission.ID, "aggregatedDepositStatus", null);
        start();
        awaitDelivered();
    }

    @Test
    void whatACrashLeftHalfTakenOnIsContinued() {
        core.set("submission", SampleSubmission.ID, "aggregatedDepositStatus", "in-progress");
        core.put(
                "deposit",
                "77",
                """
                {"relationships": {"submission": "submission/15", "repository": "repository/3"}}""");
        start();
        awaitDelivered();
        assertThat(core.deposit("15", "3").path("id").asString()).isEqualTo("77");
    }

    @Test
    void aDepositThatAnotherInstanceMakesAtTheSameMomentIsTaken() {
        core.fail(
                request -> {
                    if (request.equals("POST /data/deposit") && core.deposit("15", "3").isEmpty()) {
                        core.put(
                                "deposit",
                                "77",
                                """
                                {"relationships": {"submission": "submission/15",
                                  "repository": "repository/3"}}""");
                    }
                    return 0;
                });
        core.beforeNextPatch(
                () -> core.set("submission", SampleSubmission.ID, "submitterName", "changed"));
        start();
        awaitDelivered();
        assertThat(core.deposit("15", "3").path("id").asString()).isEqualTo("77");
        assertThat(submission("aggregatedDepositStatus")).isEqualTo("in-progress");
    }

    @Test
    void twoInstancesDeliverOnce() {
        start("--PASS_READY_FILE=");
        start("--PASS_READY_FILE=");
        for (int i = 0; i < 10; i++) {
            broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        }
        awaitDelivered();
        assertThat(core.all("repositoryCopy", copy -> true)).hasSize(2);
    }

    @Test
    void aRepositoryWithoutConfigurationFailsAndLeavesTheOthersAlone() {
        core.put(
                "repository",
                SampleSubmission.WEB_LINK,
                """
                {"attributes": {"name": "ERIC", "repositoryKey": "eric", "integrationType": "full"}}""");
        start();
        awaitDelivered();
        await().atMost(PATIENCE)
                .until(() -> deposit(SampleSubmission.WEB_LINK, "depositStatus").equals("failed"));
        assertThat(deposit(SampleSubmission.WEB_LINK, "statusMessage"))
                .isEqualTo(
                        "PASS does not know how to deposit into the repository eric / ERIC / 5. A"
                                + " PASS administrator must add it to repositories.json.");
        tellOf(SampleSubmission.WEB_LINK);
        await().atMost(PATIENCE)
                .until(() -> submission("submissionStatus").equals("needs-attention"));
        assertThat(submission("aggregatedDepositStatus")).isEqualTo("in-progress");
    }

    @Test
    void aPoisonousMessageEndsAmongTheDeadLettersAndStopsNothing() {
        start();
        awaitReady();
        broker.send(SUBMISSIONS, "SubmissionReady", "{\"submission\":\"../user/1\"}");
        broker.send(DEPOSITS, "DepositStatus", "not json");
        awaitDelivered();
        await().atMost(Duration.ofSeconds(90)).until(() -> broker.messages("ActiveMQ.DLQ") == 2);
    }

    @Test
    void theServiceWaitsForABrokerAndCoreThatAreDown() {
        String address = broker.url();
        broker.close();
        core.fail(request -> 503);
        start("--spring.activemq.broker-url=" + address);
        assertThat(readyFile()).doesNotExist();
        broker = new TestBroker(address);
        awaitReady();
        core.fail(request -> 0);
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        awaitDelivered();
    }

    @Test
    void stoppingTakesSecondsAndTheReadyFileWithIt() {
        ConfigurableApplicationContext instance = start();
        awaitReady();
        long begin = System.nanoTime();
        instance.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(readyFile()).doesNotExist();
    }

    @Test
    void settingsThatCannotBeUsedStopTheStartWithASentence() {
        assertThatThrownBy(() -> start("--PASS_DEPOSIT_REPOSITORY_CONFIGURATION=/no/such.json"))
                .rootCause()
                .hasMessageContaining("/no/such.json")
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> start("--PASS_DEPOSIT_REPOSITORY_CONFIGURATION="))
                .rootCause()
                .hasMessageContaining("PASS_DEPOSIT_REPOSITORY_CONFIGURATION must name the file");
        assertThatThrownBy(() -> start("--PASS_CORE_URL="))
                .rootCause()
                .hasMessageContaining("PASS_CORE_URL must be core's address");
    }
}
