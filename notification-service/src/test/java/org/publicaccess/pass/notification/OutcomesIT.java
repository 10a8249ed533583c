// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.notification.testing.CoreStandIn;
import org.publicaccess.pass.notification.testing.Surroundings;

/** Mails about what no event tells of: deposits, completion, waiting approvals, the week. */
class OutcomesIT {

    private static final String SUBMITTER = "submitter@example.edu";
    private static final String PREPARER = "preparer@example.edu";
    private static final String STAFF = "staff@example.edu";
    private static final String SOON = "200ms";

    private final Surroundings at = new Surroundings();

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void submission() {
        at.core.put("user", "1").with("email", SUBMITTER).with("displayName", "Zoë Müller");
        at.core
                .put("user", "2")
                .with("email", PREPARER)
                .list("mutedNotifications", "submission-complete", "from-the-future");
        at.core.put("publication", "8").with("title", "A title");
        at.core.put("repository", "9").with("name", "PubMed Central");
        submission("submitted");
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    void aFailedDepositIsToldOnceForEveryRound() throws Exception {
        start();
        deposit("5", "failed")
                .with("round", "1")
                .with("statusMessage", "No answer from the server");

        await().until(() -> at.stored("deposit/5/failed/1", "sent") == 2);
        MimeMessage staff = only(STAFF);
        assertThat(staff.getSubject()).isEqualTo("Failed to reach PubMed Central: A title");
        assertThat(staff.getHeader("X-PASS-Notification-Type"))
                .containsExactly("STAFF_DEPOSIT_PROBLEM");
        assertThat(Surroundings.part(only(SUBMITTER), 0))
                .contains("Hello Zoë Müller,", "> No answer from the server");

        deposit("5", "retry").with("round", "2");
        deposit("5", "rejected").with("round", "2").with("statusMessage", "Not wanted");

        await().until(() -> at.stored("deposit/5/rejected/2", "sent") == 2);
        assertThat(at.messageIds()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void whatWasOverBeforeTheServiceBeganIsNotAnnounced() {
        deposit("5", "failed");
        start();
        assertThat(state("deposit/5/failed/1")).isEqualTo("discarded");

        deposit("6", "failed");

        await().until(() -> at.stored("deposit/6/failed/1", "sent") == 2);
        assertThat(at.messageIds()).hasSize(2);
    }

    @Test
    void aCompleteSubmissionIsToldWithItsLinksToWhoeverWantsToKnow() throws Exception {
        start();
        at.core
                .put("repositoryCopy", "10")
                .with("copyStatus", "stalled")
                .with("accessUrl", "https://pmc.example/stalled")
                .one("repository", "repository/9")
                .one("publication", "publication/8");
        at.core
                .put("repositoryCopy", "11")
                .with("copyStatus", "complete")
                .with("accessUrl", "https://pmc.example/PMC1")
                .one("repository", "repository/9")
                .one("publication", "publication/8");
        submission("complete");

        await().until(() -> at.stored("submission/7/complete", "sent") == 1);
        assertThat(Surroundings.part(only(SUBMITTER), 1))
                .contains("<a href=\"https://pmc.example/PMC1\">PubMed Central</a>")
                .doesNotContain("stalled");
        assertThat(at.stored("submission/7/complete", "withheld")).isEqualTo(1);
        assertThat(at.mails(PREPARER)).isEmpty();
    }

    @Test
    void thePreparerLearnsThatSomebodyWithAnotherAddressAccepted() throws Exception {
        start();
        at.core
                .put("history", "31")
                .with("action", "invitation-accepted-from-another-address")
                .with("performedDate", Instant.now().toString())
                .with("comment", "The invitation was sent to zoe@example.org.")
                .one("submission", "submission/7")
                .one("performedBy", "user/1");

        await().until(() -> at.stored("history/31", "sent") == 1);
        assertThat(Surroundings.part(only(PREPARER), 0))
                .contains("Zoë Müller (submitter@example.edu) followed the link")
                .contains("The invitation was sent to zoe@example.org.")
                .contains("https://pass.example.edu/app/submissions/7");
        assertThat(at.mails(SUBMITTER)).isEmpty();
    }

    @Test
    void anAcceptanceThatWasTakenBackMeanwhileIsNotAnnounced() {
        start();
        at.core
                .put("history", "31")
                .with("action", "invitation-accepted-from-another-address")
                .with("performedDate", Instant.now().toString())
                .one("submission", "submission/7")
                .one("performedBy", "user/2");

        await().until(() -> state("history/31").equals("planned"));
        assertThat(at.messageIds()).isEmpty();
    }

    @Test
    void anApprovalThatWaitsIsRemindedOf() throws Exception {
        submission("approval-requested");
        request("21", Instant.now().minus(Duration.ofDays(40)));
        request("22", Instant.now().minus(Duration.ofDays(8)));

        start("pass.notification.reminder-interval=" + SOON);

        await().until(() -> at.stored("submissionEvent/22/reminder/1", "sent") == 2);
        assertThat(only(SUBMITTER).getSubject()).isEqualTo("Still waiting: A title");
        assertThat(Surroundings.part(only(PREPARER), 0))
                .contains("https://pass.example.edu/app/submissions/7");
        assertThat(state("submissionEvent/21/reminder/3")).isEmpty();
    }

    @Test
    void theDigestComesOnceAWeekAlsoAfterTheServiceWasAway() throws Exception {
        submission("approval-requested")
                .with("submitted", "true")
                .with("metadata", "{\"Embargo-end-date\":\"%s\"}".formatted(tomorrow()));
        deposit("5", "rejected").with("statusMessage", "Not wanted");
        start("pass.notification.digest-interval=" + SOON);
        at.db.sql("UPDATE notification.beginning SET at = at - interval '8 days'").update();

        String mail =
                Surroundings.part(
                        await().until(() -> at.mails(STAFF), found -> !found.isEmpty()).getFirst(),
                        0);
        assertThat(mail)
                .contains(
                        "Failed or rejected (1)\n- A title\n  PubMed Central, rejected: Not wanted")
                .contains("Waiting for people (1)\n- A title\n  approval requested")
                .contains("embargo ends " + tomorrow());
        start("pass.notification.digest-interval=" + SOON);
        int looks = at.core.filters().size();
        await().until(() -> at.core.filters().size() > looks + 10);
        assertThat(at.mails(STAFF)).hasSize(1);
    }

    @Test
    void theDigestNamesTheNewestFirst() throws Exception {
        deposit("9", "failed").with("statusMessage", "older");
        deposit("10", "failed").with("statusMessage", "newer");
        start("pass.notification.digest-interval=" + SOON);
        at.db.sql("UPDATE notification.beginning SET at = at - interval '8 days'").update();

        String mail =
                Surroundings.part(
                        await().until(() -> at.mails(STAFF), found -> !found.isEmpty()).getFirst(),
                        0);
        assertThat(mail).containsSubsequence("Failed or rejected (2)", ": newer", ": older");
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString().substring(0, 10);
    }

    /** Starts the service and waits until it left out what is old. */
    private void start(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("pass.notification.staff=" + STAFF);
        all.add("pass.notification.outcome-interval=" + SOON);
        at.start(all.toArray(String[]::new));
        await().until(
                        () ->
                                at.db.sql("SELECT old_outcomes_known FROM notification.beginning")
                                        .query(Boolean.class)
                                        .single());
    }

    private CoreStandIn.Stored submission(String status) {
        return at.core
                .put("submission", "7")
                .with("submissionStatus", status)
                .with("source", "pass")
                .one("submitter", "user/1")
                .one("publication", "publication/8")
                .many("preparers", "user/2");
    }

    private CoreStandIn.Stored deposit(String id, String status) {
        return at.core
                .put("deposit", id)
                .with("depositStatus", status)
                .one("submission", "submission/7")
                .one("repository", "repository/9");
    }

    private void request(String id, Instant when) {
        at.core
                .put("submissionEvent", id)
                .with("eventType", "approval-requested")
                .with("performedDate", when.toString())
                .one("submission", "submission/7")
                .one("performedBy", "user/2");
    }

    private MimeMessage only(String address) {
        List<MimeMessage> mails = at.mails(address);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private String state(String occasion) {
        return at.db.sql("SELECT state FROM notification.event WHERE event = :event")
                .param("event", occasion)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
