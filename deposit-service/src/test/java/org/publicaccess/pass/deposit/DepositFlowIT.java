// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
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
    void whatIsSentAgainAfterAReopeningGoesOnlyWhereItWasRefused() {
        core.set("submission", SampleSubmission.ID, "submittedDate", "2026-04-01T10:00:00.000Z");
        start();
        awaitDelivered();
        String pmc = core.deposit(SampleSubmission.ID, SampleSubmission.PMC).path("id").asString();
        core.set("deposit", pmc, "depositStatus", "rejected");
        tellOf(SampleSubmission.PMC);
        await().atMost(PATIENCE)
                .until(() -> submission("aggregatedDepositStatus").equals("rejected"));

        core.set("submission", SampleSubmission.ID, "submittedDate", "2026-05-02T10:00:00.000Z");
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        await().atMost(PATIENCE)
                .until(() -> deposit(SampleSubmission.PMC, "depositStatus").equals("submitted"));
        tellOf(SampleSubmission.PMC);
        await().atMost(PATIENCE)
                .until(() -> submission("aggregatedDepositStatus").equals("in-progress"));

        assertThat(deposit(SampleSubmission.PMC, "round")).isEqualTo("2");
        assertThat(core.all("deposit", deposit -> true)).as("rows are used again").hasSize(2);
        assertThat(filesAt("pmc")).hasSize(2);
        assertThat(filesAt("ir")).hasSize(1);
    }

    @Test
    void staffHearOnceOfADepositThatWasGivenUp() throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try {
            core.fail(request -> request.startsWith("GET /file/") ? 404 : 0);
            start(
                    "--PASS_DEPOSIT_STAFF_ADDRESS=library@example.edu",
                    "--spring.mail.host=localhost",
                    "--spring.mail.port=" + mail.getSmtp().getPort());
            await().atMost(PATIENCE).until(() -> mail.getReceivedMessages().length == 2);
            assertThat(mail.getReceivedMessages())
                    .extracting(MimeMessage::getMessageID)
                    .doesNotHaveDuplicates();
            assertThat(mail.getReceivedMessages())
                    .allSatisfy(
                            message -> {
                                assertThat(message.getSubject())
                                        .startsWith("PASS could not deposit submission 15 into ");
                                assertThat(GreenMailUtil.getBody(message))
                                        .contains("(paper.docx) is missing. Upload it again")
                                        .contains("retry the deposit");
                            });
        } finally {
            mail.stop();
        }
    }

    @Test
    void oneSlowRepositoryDelaysNoOther() throws Exception {
        CountDownLatch patience = new CountDownLatch(1);
        sftp.listen(
                new SftpEventListener() {
                    @Override
                    public void open(ServerSession session, String handle, Handle file)
                            throws IOException {
                        try {
                            patience.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                });
        core.set("submission", SampleSubmission.ID, "source", "other");
        start();
        awaitReady();
        core.set("submission", SampleSubmission.ID, "source", "pass");
        List<String> ids = List.of("500", "501", "502", "503", "504");
        for (String id : ids) {
            SampleSubmission.put(core, id, "1" + id, "2" + id, "3" + id);
            broker.send(SUBMISSIONS, new SubmissionReady(id));
        }
        await().atMost(PATIENCE).until(() -> filesAt("ir").size() == ids.size());
        assertThat(filesAt("pmc")).noneMatch(file -> file.toString().endsWith(".tar.gz"));
        patience.countDown();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                filesAt("pmc").stream()
                                                .filter(file -> file.toString().endsWith(".gz"))
                                                .count()
                                        == ids.size());
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
        assertThatThrownBy(() -> start("--PASS_DEPOSIT_STAFF_ADDRESS=library@example.edu"))
                .rootCause()
                .hasMessageContaining("SPRING_MAIL_HOST must name the mail server");
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
