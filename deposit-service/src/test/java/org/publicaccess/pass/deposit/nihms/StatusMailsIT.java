// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.publicaccess.pass.deposit.delivery.RepositoryCopies;
import org.publicaccess.pass.deposit.nihms.MailSettings.Auth;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.MovableClock;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestWorkStore;
import org.publicaccess.pass.deposit.work.Claim;
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.NewWork;
import org.publicaccess.pass.deposit.work.Stage;

/** The mailbox of NIHMS on a real IMAP server. */
class StatusMailsIT {

    private static final String SENDER = "nihms-help@ncbi.nlm.nih.gov";
    private static final String NAME = "nihms-native-2022-05_2026-04-20_12-34-56_15";
    private static final String TRUSTED = "mx.example.edu; dmarc=pass header.from=ncbi.nlm.nih.gov";

    private final CoreStandIn core = new CoreStandIn();
    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TestWorkStore.View work;
    private GreenMailUser mailbox;

    @BeforeEach
    void open() {
        server.start();
        mailbox = server.setUser("pass@example.edu", "pass", "mail-password");
        work = TestWorkStore.create().view(new MovableClock(), "one", Duration.ofMinutes(1));
        SampleSubmission.put(core);
        core.put(
                "deposit",
                "103",
                """
                {"attributes": {"depositStatus": "submitted",
                   "depositStatusRef": "nihms-package:%s"},
                 "relationships": {"submission": "submission/15", "repository": "repository/3"}}"""
                        .formatted(NAME));
    }

    @AfterEach
    void close() {
        server.stop();
        core.close();
    }

    private Claim sending() {
        work.store().add(NewWork.pending("103", "15", SampleSubmission.PMC, "pmc"));
        Claim claim = work.store().claim("103").orElseThrow();
        work.store()
                .fix(
                        claim,
                        new FixedPackage(
                                NAME + ".tar.gz",
                                "upload/x",
                                Optional.of("nihms-package:" + NAME),
                                Optional.empty()));
        work.store().sending(claim, "upload/x.1.part");
        work.store().renaming(claim, 100);
        return claim;
    }

    private void delivered() {
        Claim claim = sending();
        work.store().delivered(claim);
        work.store().reported(claim, 0);
    }

    private StatusMails mails(Auth auth, String tokenAddress, String password) {
        MailSettings settings =
                new MailSettings(
                        "localhost",
                        server.getImap().getPort(),
                        "imap",
                        "pass",
                        password,
                        auth,
                        tokenAddress,
                        "client",
                        "client-secret",
                        "mail.read",
                        List.of(SENDER),
                        "mx.example.edu",
                        "PASS-unknown",
                        Duration.ofMinutes(12));
        PassClient client = core.client();
        VersionedUpdates updates = new VersionedUpdates(client);
        RepositoryCopies copies = new RepositoryCopies(client);
        Answers answers = new Answers(client, work.store(), work.rounds(), updates, copies);
        return new StatusMails(settings, answers, meters);
    }

    private void read() throws MessagingException, IOException {
        mails(Auth.LOGIN, "", "mail-password").read();
    }

    private static String line(String rest) {
        return "<tr><td class=\"message\">Package ID=" + NAME + " " + rest + "</td></tr>";
    }

    private void receive(String from, String subject, String results, String html)
            throws MessagingException {
        MimeMessage mail = new MimeMessage((jakarta.mail.Session) null);
        mail.setFrom(from);
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, "pass@example.edu");
        mail.setSubject(subject);
        mail.addHeader("Authentication-Results", results);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("Your mail program shows no HTML.");
        MimeBodyPart table = new MimeBodyPart();
        table.setContent("<html><table>" + html + "</table></html>", "text/html; charset=utf-8");
        mail.setContent(new MimeMultipart("alternative", plain, table));
        mail.saveChanges();
        mailbox.deliver(mail);
    }

    private void receive(String html) throws MessagingException {
        receive(SENDER, "Bulk submission results", TRUSTED, html);
    }

    private String attribute(String name) {
        return core.attribute("deposit", "103", name);
    }

    private int count(String outcome) {
        return (int) meters.counter("pass.deposit.nihms.mails", "outcome", outcome).count();
    }

    private List<Boolean> seenInInbox() throws MessagingException, FolderException {
        return server.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                .map(mail -> mail.getFlags().contains(Flags.Flag.SEEN))
                .toList();
    }

    private int setAside() throws FolderException {
        var folder = server.getManagers().getImapHostManager().getFolder(mailbox, "PASS-unknown");
        return folder == null ? 0 : folder.getMessageCount();
    }

    @Test
    void aRefusalRejectsTheDepositAndItsCopyWithTheWordsOfNihms() throws Exception {
        delivered();
        receive(line("was not submitted because it has no manuscript."));
        read();
        assertThat(attribute("depositStatus")).isEqualTo("rejected");
        assertThat(attribute("statusMessage"))
                .isEqualTo(
                        "Package ID=%s was not submitted because it has no manuscript."
                                .formatted(NAME));
        assertThat(core.all("repositoryCopy", copy -> true))
                .singleElement()
                .extracting(copy -> copy.at("/attributes/copyStatus").asString())
                .isEqualTo("rejected");
        assertThat(seenInInbox()).containsExactly(true);
        assertThat(count("handled")).isEqualTo(1);
    }

    @Test
    void aSuccessNamesTheManuscriptAndReadingItAgainChangesNothing() throws Exception {
        delivered();
        receive(line("for Manuscript ID 1599999 was submitted successfully."));
        receive(line("for Manuscript ID 1599999 was submitted successfully."));
        read();
        assertThat(attribute("depositStatus")).isEqualTo("submitted");
        assertThat(attribute("depositStatusRef")).isEqualTo("nihms-id:1599999");
        assertThat(attribute("statusMessage"))
                .isEqualTo("NIHMS has taken the package in as manuscript 1599999.");
        assertThat(seenInInbox()).containsExactly(true, true);
    }

    @Test
    void thatOurOwnPackageWasUsedBeforeProvesItsDelivery() throws Exception {
        Claim claim = sending();
        work.store().failed(claim, "Connection reset");
        work.store().reported(claim, 0);
        core.set("deposit", "103", "depositStatus", "failed");
        receive(line("was already used for Manuscript 1502302, submission not created."));
        read();
        assertThat(attribute("depositStatus")).isEqualTo("submitted");
        assertThat(attribute("depositStatusRef")).isEqualTo("nihms-id:1502302");
        assertThat(work.store().find("103").orElseThrow().stage()).isEqualTo(Stage.DELIVERED);
        assertThat(core.all("repositoryCopy", copy -> true)).hasSize(1);
    }

    @Test
    void anAcceptedDepositIsNotSetBack() throws Exception {
        delivered();
        core.set("deposit", "103", "depositStatus", "accepted");
        receive(line("is corrupt") + line("for Manuscript ID 1 was submitted successfully"));
        read();
        assertThat(attribute("depositStatus")).isEqualTo("accepted");
        assertThat(core.all("repositoryCopy", copy -> true))
                .noneMatch(copy -> copy.at("/attributes/copyStatus").asString().equals("rejected"));
        assertThat(seenInInbox()).containsExactly(true);
    }

    @Test
    void aRefusalOfAnEarlierRoundLeavesThePresentOneAlone() throws Exception {
        delivered();
        assertThat(work.rounds().next("103", Optional.empty())).isTrue();
        receive(line("is corrupt"));
        read();
        assertThat(attribute("depositStatus")).isEqualTo("submitted");
        assertThat(work.store().find("103").orElseThrow().stage()).isEqualTo(Stage.PENDING);
        assertThat(count("handled")).isEqualTo(1);
    }

    @Test
    void aPackageThatEclipsePassHadSentIsFoundByItsReference() throws Exception {
        work.store()
                .add(
                        new NewWork(
                                "103",
                                "15",
                                SampleSubmission.PMC,
                                "pmc",
                                Stage.DELIVERED,
                                Optional.empty(),
                                Optional.empty()));
        receive("<tr><td>1</td><td>Package ID=" + NAME + " is corrupt</td></tr>");
        read();
        assertThat(attribute("depositStatus")).isEqualTo("rejected");
    }

    @Test
    void aForgedMailIsSetAsideAndChangesNothing() throws Exception {
        delivered();
        receive(SENDER, "Bulk submission", "mx.example.edu; dmarc=fail", line("is corrupt"));
        read();
        assertThat(attribute("depositStatus")).isEqualTo("submitted");
        assertThat(seenInInbox()).isEmpty();
        assertThat(setAside()).isEqualTo(1);
        assertThat(count("forged")).isEqualTo(1);
    }

    @Test
    void whatNobodyUnderstandsIsSetAsideAndStopsNothing() throws Exception {
        delivered();
        receive("somebody@example.org", "Bulk submission", TRUSTED, line("is corrupt"));
        receive(SENDER, "Out of office", TRUSTED, line("is corrupt"));
        receive(line("has moved to another building"));
        receive("<tr><td class=\"message\">Package ID=unheard-of is corrupt</td></tr>");
        receive("");
        receive(line("for Manuscript ID 7 was submitted successfully"));
        read();
        assertThat(setAside()).isEqualTo(5);
        assertThat(count("unknown")).isEqualTo(5);
        assertThat(attribute("depositStatusRef")).isEqualTo("nihms-id:7");
        assertThat(seenInInbox()).containsExactly(true);
    }

    @Test
    void aMailIsNotSeenUntilCoreHasTakenWhatItSays() throws Exception {
        delivered();
        receive(line("is corrupt"));
        core.fail(request -> request.startsWith("PATCH") ? 503 : 0);
        assertThatThrownBy(this::read).isInstanceOf(PassClientException.class);
        assertThat(seenInInbox()).containsExactly(false);
        core.fail(request -> 0);
        read();
        assertThat(attribute("depositStatus")).isEqualTo("rejected");
        assertThat(seenInInbox()).containsExactly(true);
    }

    @Test
    void clientCredentialsOpenTheMailbox() throws Exception {
        delivered();
        receive(line("is corrupt"));
        HttpServer tokens =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StringBuilder asked = new StringBuilder();
        tokens.createContext(
                "/",
                exchange -> {
                    asked.append(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    byte[] answer =
                            "{\"access_token\":\"mail-password\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        tokens.start();
        try {
            String address = "http://localhost:" + tokens.getAddress().getPort() + "/token";
            mails(Auth.MS_EXCHANGE_OAUTH2, address, "").read();
        } finally {
            tokens.stop(0);
        }
        assertThat(asked.toString())
                .contains("grant_type=client_credentials")
                .contains("client_secret=client-secret");
        assertThat(attribute("depositStatus")).isEqualTo("rejected");
    }

    @Test
    void aWrongPasswordIsAFault() {
        assertThatThrownBy(() -> mails(Auth.LOGIN, "", "wrong").read())
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void aMailboxWithoutItsSettingsStopsTheStartWithASentence() {
        assertThatThrownBy(
                        () ->
                                new MailSettings(
                                        "imap.example.edu",
                                        993,
                                        "imaps",
                                        "pass",
                                        "secret",
                                        Auth.LOGIN,
                                        "",
                                        "",
                                        "",
                                        "",
                                        List.of(SENDER),
                                        "",
                                        "x",
                                        Duration.ofMinutes(1)))
                .hasMessageContaining("PASS_DEPOSIT_NIHMS_EMAIL_RECEIVING_SERVER must be set");
    }
}
