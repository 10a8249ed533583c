// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.notification.testing.RefusingSmtpServer;
import org.publicaccess.pass.notification.testing.Surroundings;

/** No mail is lost and none is invented while parts of the surroundings are away. */
class OutageIT {

    private static final String FIRST = "first@example.edu";
    private static final String SECOND = "second@example.edu";

    private final Surroundings at = new Surroundings();

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void submission() {
        at.putSubmission("7", FIRST, SECOND);
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    void everyMailArrivesOnceAlthoughTheServerWasAwayAndTwoInstancesSend() {
        int events = 20;
        at.smtp.stop();
        var first = at.start();
        for (int id = 1; id <= events; id++) {
            at.putEvent("" + id, "7");
            at.announce("" + id, null);
        }
        await().until(
                        () ->
                                count("SELECT count(*) FROM notification.mail WHERE attempts > 0")
                                        == 2 * events);
        first.close();

        at.start();
        at.start();
        at.startSmtp();

        await().until(
                        () ->
                                count("SELECT count(*) FROM notification.mail WHERE state = 'sent'")
                                        == 2 * events);
        assertThat(at.messageIds()).hasSize(2 * events).doesNotHaveDuplicates();
        assertThat(at.messageIds())
                .containsExactlyInAnyOrderElementsOf(
                        at.db.sql("SELECT message_id FROM notification.mail")
                                .query(String.class)
                                .list());
    }

    @Test
    void anEventIsPlannedWhenCoreAnswersAgain() {
        at.start();
        at.putEvent("1", "7");
        at.core.setDown(true);
        at.announce("1", null);
        await().until(
                        () ->
                                count("SELECT coalesce(max(attempts), 0) FROM notification.event")
                                        >= 2);

        at.core.setDown(false);

        await().until(() -> at.stored("1", "sent") == 2);
    }

    @Test
    void aMessageThatCannotBeStoredComesAgain() {
        at.start();
        at.putEvent("1", "7");
        failFirst(2, "INSERT ON notification.event", "true");

        at.announce("1", null);

        await().until(() -> at.stored("1", "sent") == 2);
        assertThat(at.depth("pass-submission-event")).isZero();
    }

    @Test
    void aMailThatCouldNotBeMarkedAsSentGoesOutOnceMoreWithTheSameMessageId() {
        at.start();
        at.putEvent("1", "7");
        failFirst(1, "UPDATE ON notification.mail", "NEW.state = 'sent'");

        at.announce("1", null);
        await().until(() -> at.stored("1", "sent") == 1 && at.messageIds().size() == 2);
        at.db.sql("UPDATE notification.mail SET due_at = now()").update();

        await().until(() -> at.stored("1", "sent") == 2);
        assertThat(at.messageIds()).hasSize(3);
        assertThat(at.messageIds().stream().distinct()).hasSize(2);
    }

    @Test
    void anEventWithoutAMessageIsFoundAtCore() {
        at.start("pass.notification.reconcile-interval=200ms");
        at.putEvent("1", "7");

        await().until(() -> at.stored("1", "sent") == 2);
        String filter = eventFilters().getLast();
        assertThat(filter).contains("performedDate=ge=\"20").contains(";performedDate=le=\"20");
        assertThat(at.messageIds()).hasSize(2);
    }

    @Test
    void whatHappenedBeforeTheServiceBeganIsNotAskedFor() {
        at.start("pass.notification.reconcile-interval=200ms");
        String beginning =
                at.db.sql(
                                "SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') FROM notification.beginning")
                        .query(String.class)
                        .single();

        await().until(() -> !eventFilters().isEmpty());
        assertThat(eventFilters()).allMatch(filter -> filter.contains("=ge=\"" + beginning));
    }

    @Test
    void anAddressThatDoesNotExistIsGivenUpAndARefusedRelayIsNot() {
        for (String refusal :
                new String[] {"550 5.1.1 no such user", "550 5.7.1 relaying denied"}) {
            String event = refusal.substring(6, 7);
            at.putEvent(event, "7");
            try (RefusingSmtpServer server = new RefusingSmtpServer(refusal);
                    var service =
                            at.start(
                                    "spring.mail.port=" + server.port(),
                                    "spring.mail.username=",
                                    "spring.mail.password=")) {
                assertThat(service.isRunning()).isTrue();
                at.announce(event, null);
                String done =
                        event.equals("1")
                                ? "state = 'failed'"
                                : "state = 'waiting' AND attempts > 2";
                await().until(
                                () ->
                                        count(
                                                        "SELECT count(*) FROM notification.mail WHERE %s AND event = 'submissionEvent/%s' AND reason LIKE '%%%s%%'"
                                                                .formatted(done, event, refusal))
                                                == 2);
            }
        }
    }

    @Test
    void aMailNobodyTakesIsGivenUpInTheEnd() {
        at.smtp.stop();
        at.putEvent("1", "7");
        at.start("pass.notification.retry.give-up-after=1ms");

        at.announce("1", null);

        await().until(() -> at.stored("1", "failed") == 2);
    }

    private List<String> eventFilters() {
        return at.core.filters().stream()
                .filter(filter -> filter.contains("[submissionEvent]"))
                .filter(filter -> filter.contains("performedDate"))
                .toList();
    }

    /** Lets the database refuse the first statements of a kind, as if it failed just then. */
    private void failFirst(int times, String when, String condition) {
        at.db.sql("CREATE SEQUENCE refusals").update();
        at.db.sql(
                        """
                        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            IF nextval('refusals') <= %d THEN RAISE EXCEPTION 'not now'; END IF;
                            RETURN NEW;
                        END $$
                        """
                                .formatted(times))
                .update();
        at.db.sql(
                        "CREATE TRIGGER refuse BEFORE %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION refuse()"
                                .formatted(when, condition))
                .update();
    }

    private int count(String sql) {
        return at.db.sql(sql).query(Integer.class).single();
    }
}
