// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.notification.testing.CoreStandIn;
import org.publicaccess.pass.notification.testing.Surroundings;

/** From core's message to the mail in the mailbox, with nothing replaced but core. */
class NotificationFlowIT {

    private static final AtomicInteger IDS = new AtomicInteger(100);
    private static Surroundings at;

    private final String submission = nextId();
    private final String event = nextId();
    private final String submitter = mailbox("submitter");
    private final String preparer = mailbox("preparer");
    private final String submitterRef = user("Zoë Müller", submitter);
    private final String preparerRef = user("Sam Staff", preparer);

    @BeforeAll
    static void start() {
        at = new Surroundings();
        at.start();
    }

    @AfterAll
    static void stop() {
        at.close();
    }

    @Test
    void anApprovalRequestReachesTheSubmitter() throws Exception {
        proxySubmission("Über Arterien");
        event("approval-requested", preparerRef, "preparer")
                .with("comment", "Please check\nthe funding.");

        at.announce(event, null);

        MimeMessage mail = onlyMail(submitter);
        assertThat(mail.getSubject()).isEqualTo("Please review and submit: Über Arterien");
        InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo(submitter);
        assertThat(to.getPersonal()).isEqualTo("Zoë Müller");
        assertThat(mail.getFrom()[0]).hasToString("noreply@pass.example.edu");
        assertThat(mail.getHeader("X-PASS-Submission-ID")).containsExactly(submission);
        assertThat(mail.getHeader("X-PASS-Notification-ID")).containsExactly(mail.getMessageID());
        assertThat(mail.getHeader("X-PASS-Notification-Type"))
                .containsExactly("SUBMISSION_APPROVAL_REQUESTED");
        assertThat(text(mail))
                .contains("Hello Zoë Müller,")
                .contains("Sam Staff has prepared a submission for you")
                .contains("https://pass.example.edu/app/submissions/" + submission + "\n")
                .contains("> Please check\n> the funding.");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(Surroundings.part(mail, 1))
                .contains("<h1>Please review and submit</h1>")
                .contains("href=\"https://pass.example.edu/app/submissions/" + submission + "\"")
                .contains("<blockquote>Please check\nthe funding.</blockquote>");
        assertThat(at.mails(preparer)).isEmpty();
    }

    @Test
    void anInvitationCarriesTheApprovalLinkAndTheTokenIsForgotten() throws Exception {
        String invited = mailbox("invited");
        at.core
                .put("submission", submission)
                .with("submitterEmail", "mailto:" + invited)
                .with("submitterName", "Ada New")
                .many("preparers", preparerRef);
        event("approval-requested-newuser", preparerRef, "preparer");
        String link =
                "https://pass.example.edu/app/submissions/" + submission + "?userToken=SECRETTOKEN";

        at.announce(event, link);

        assertThat(text(onlyMail(invited))).contains("Hello Ada New,").contains(link);
        await().until(() -> at.stored(event, "sent") == 1);
        assertThat(
                        at.db.sql(
                                        "SELECT m::text || e::text FROM notification.mail m JOIN notification.event e USING (event)")
                                .query(String.class)
                                .list())
                .noneMatch(row -> row.contains("SECRETTOKEN"));
    }

    @Test
    void everyPreparerLearnsInAMailOfTheirOwnThatItIsSubmitted() throws Exception {
        String other = mailbox("other");
        proxySubmission("Two helpers").many("preparers", preparerRef, user("Olga", other));
        event("submitted", submitterRef, "submitter");

        at.announce(event, null);

        assertThat(onlyMail(preparer).getSubject()).isEqualTo("Submitted: Two helpers");
        assertThat(onlyMail(other).getAllRecipients()).hasSize(1);
        assertThat(at.mails(submitter)).isEmpty();
    }

    @Test
    void whoeverSubmitsDirectlyGetsAReceiptAndNothingElse() throws Exception {
        at.core
                .put("submission", submission)
                .with("metadata", "{\"title\":\"On my own\"}")
                .one("submitter", submitterRef)
                .many("preparers");
        event("submitted", submitterRef, "submitter");

        at.announce(event, null);

        MimeMessage mail = onlyMail(submitter);
        assertThat(mail.getSubject()).isEqualTo("Received: On my own");
        assertThat(mail.getHeader("X-PASS-Notification-Type"))
                .containsExactly("SUBMISSION_SUBMISSION_RECEIPT");
    }

    @Test
    void thePreparersAreAskedForChanges() throws Exception {
        proxySubmission("Needs work");
        event("changes-requested", submitterRef, "submitter").with("comment", "Wrong file");

        at.announce(event, null);

        assertThat(onlyMail(preparer).getSubject()).isEqualTo("Changes requested: Needs work");
        assertThat(text(onlyMail(preparer))).contains("Zoë Müller wrote:").contains("> Wrong file");
    }

    @Test
    void aCancellationIsToldToTheOtherSide() throws Exception {
        proxySubmission("Not any more");
        event("cancelled", submitterRef, "submitter");
        at.announce(event, null);
        assertThat(onlyMail(preparer).getSubject()).isEqualTo("Cancelled: Not any more");

        String second = nextId();
        event(second, "cancelled", preparerRef, "preparer");
        at.announce(second, null);
        assertThat(onlyMail(submitter).getSubject()).isEqualTo("Cancelled: Not any more");
    }

    @Test
    void aRepeatedMessageSendsNothingAgain() throws Exception {
        proxySubmission("Once only");
        event("approval-requested", preparerRef, "preparer");
        at.announce(event, null);
        at.announce(event, null);
        onlyMail(submitter);

        at.announce(event, null);
        String marker = nextId();
        event(marker, "cancelled", preparerRef, "preparer");
        at.announce(marker, null);

        await().until(() -> at.stored(marker, "sent") == 1);
        assertThat(at.mails(submitter)).hasSize(2);
    }

    @Test
    void somebodyWithoutAnAddressKeepsNobodyElseFromTheirMail() throws Exception {
        String nobody = user("No Mail", null);
        String broken = user("Broken", "not an address\r\nBcc: x@example.edu");
        proxySubmission("Three helpers").many("preparers", nobody, broken, preparerRef);
        event("submitted", submitterRef, "submitter");

        at.announce(event, null);

        onlyMail(preparer);
        await().until(() -> at.stored(event, "sent") == 1);
        assertThat(at.stored(event, "failed")).isEqualTo(2);
    }

    @Test
    void hostileTextArrivesAsHarmlessText() throws Exception {
        String title =
                "${spring.mail.password} {{#each}} {{app_domain}} <script>alert(1)</script>\\r\\nBcc: evil@example.edu\\r\\n\\r\\n"
                        + "long ".repeat(2000);
        proxySubmission(title);
        event("approval-requested", preparerRef, "preparer")
                .with(
                        "comment",
                        "${spring.mail.password}\r\n.\r\nBcc: evil@example.edu {{>x}}\u0000");

        at.announce(event, null);

        MimeMessage mail = onlyMail(submitter);
        assertThat(mail.getSubject())
                .isEqualTo(
                        "Please review and submit: ${spring.mail.password} {{#each}} {{app_domain}...");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(text(mail))
                .contains("<script>alert(1)</script> Bcc: evil@example.edu long")
                .contains("> ${spring.mail.password}\n> .\n> Bcc: evil@example.edu {{>x}}")
                .doesNotContain(Surroundings.SECRET);
        assertThat(Surroundings.part(mail, 1))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; Bcc: evil@example.edu long")
                .contains("${spring.mail.password}\n.\nBcc: evil@example.edu {{&gt;x}}")
                .doesNotContain("<script", Surroundings.SECRET);
        assertThat(at.mails("evil@example.edu")).isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsReplacedByTheSubmissionsPage() throws Exception {
        proxySubmission("Phishing");
        event("approval-requested", preparerRef, "preparer")
                .with("link", "https://pass.example.edu.evil.example/app");

        at.announce(event, null);

        assertThat(text(onlyMail(submitter)))
                .contains("https://pass.example.edu/app/submissions/" + submission)
                .doesNotContain("evil.example");
    }

    @Test
    void anInvitationWithoutItsLinkFailsUntilTheLinkComes() throws Exception {
        String invited = mailbox("invited");
        at.core
                .put("submission", submission)
                .with("submitterEmail", "mailto:" + invited)
                .many("preparers", preparerRef);
        event("approval-requested-newuser", preparerRef, "preparer");

        at.announce(event, null);
        await().until(() -> at.eventState(event).equals("failed"));
        assertThat(at.mails(invited)).isEmpty();

        at.announce(event, "https://pass.example.edu/app/submissions/1?userToken=LATE");
        assertThat(text(onlyMail(invited))).contains("userToken=LATE");
    }

    @Test
    void aMessageNobodyCanUseIsPutAsideAndHoldsUpNothing() throws Exception {
        proxySubmission("Behind the poison");
        event("approval-requested", preparerRef, "preparer");

        at.send("pass-submission-event", "SubmissionEvent", "not json");
        at.send("pass-submission-event", "SubmissionEvent", "{\"submission-event\":\"../user/1\"}");
        at.send("pass-submission-event", null, "{\"submission-event\":\"1\"}");
        at.announce(event, null);

        onlyMail(submitter);
        await().untilAsserted(() -> assertThat(at.depth("ActiveMQ.DLQ")).isEqualTo(3));
    }

    private CoreStandIn.Stored proxySubmission(String title) {
        return at.core
                .put("submission", submission)
                .with("metadata", "{\"title\":\"" + title + "\"}")
                .one("submitter", submitterRef)
                .many("preparers", preparerRef);
    }

    private CoreStandIn.Stored event(String type, String performer, String role) {
        return event(event, type, performer, role);
    }

    private CoreStandIn.Stored event(String id, String type, String performer, String role) {
        return at.core
                .put("submissionEvent", id)
                .with("eventType", type)
                .with("performerRole", role)
                .with("performedDate", "2026-11-21T10:00:00.000Z")
                .with("link", "https://pass.example.edu/app/submissions/" + submission)
                .one("performedBy", performer)
                .one("submission", "submission/" + submission);
    }

    private static String user(String name, @Nullable String email) {
        String id = nextId();
        at.core.put("user", id).with("displayName", name).with("email", email);
        return "user/" + id;
    }

    private static MimeMessage onlyMail(String address) {
        List<MimeMessage> mails =
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> at.mails(address), found -> !found.isEmpty());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        return Surroundings.part(mail, 0);
    }

    private static String mailbox(String who) {
        return who + "-" + UUID.randomUUID() + "@example.edu";
    }

    private static String nextId() {
        return "" + IDS.incrementAndGet();
    }
}
