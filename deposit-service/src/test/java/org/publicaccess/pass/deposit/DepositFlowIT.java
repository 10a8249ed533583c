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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.deposit.testing.EmbeddedBroker;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.springframework.context.ConfigurableApplicationContext;

/** How submissions come to deposits, and what follows from their end. */
class DepositFlowIT extends DepositFlow {

    DepositFlowIT() {
        super(EmbeddedBroker::new);
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
