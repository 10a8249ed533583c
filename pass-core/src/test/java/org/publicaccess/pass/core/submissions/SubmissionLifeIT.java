// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;
import static org.publicaccess.pass.core.submissions.Desk.atomic;
import static org.publicaccess.pass.core.submissions.Desk.change;
import static org.publicaccess.pass.core.submissions.Desk.event;
import static org.publicaccess.pass.core.submissions.Desk.events;
import static org.publicaccess.pass.core.submissions.Desk.expect;
import static org.publicaccess.pass.core.submissions.Desk.patch;
import static org.publicaccess.pass.core.submissions.Desk.stored;
import static org.publicaccess.pass.core.submissions.Desk.submission;
import static org.publicaccess.pass.core.testing.Persona.ADMINISTRATOR;
import static org.publicaccess.pass.core.testing.Persona.BACKEND;
import static org.publicaccess.pass.core.testing.Persona.PREPARER;
import static org.publicaccess.pass.core.testing.Persona.SUBMITTER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;
import tools.jackson.databind.JsonNode;

class SubmissionLifeIT {

    private static Answer post(Persona who, Doc doc) {
        return who.http().post("/data/" + doc.data().get("type"), doc.json());
    }

    private static void assertOneMessageForEach(long submission) {
        for (JsonNode event : events(submission)) {
            long id = event.path("id").asLong();
            Persona.core().messages().await("SubmissionEvent", id);
            assertThat(Persona.core().messages().about(id)).hasSize(1);
        }
    }

    @Test
    void anEventAndThenThePatchMakeOneEventAndOneMessage() {
        long id = submission("draft");
        expect(201, post(PREPARER, event(id, "approval-requested", "please")));
        assertThat(stored(id, "submissionStatus")).isEqualTo("draft");
        assertThat(stored(id, "version")).isEqualTo(0);
        expect(200, patch(PREPARER, id, "submissionStatus", "approval-requested"));
        assertThat(events(id)).hasSize(1);
        assertOneMessageForEach(id);
    }

    @Test
    void thePatchAloneMakesOneEventAndOneMessageToo() {
        long id = submission("draft");
        expect(200, patch(PREPARER, id, "submissionStatus", "approval-requested"));
        JsonNode written = events(id).getFirst();
        assertThat(events(id)).hasSize(1);
        assertThat(written.at("/attributes/eventType").asString()).isEqualTo("approval-requested");
        assertThat(written.at("/attributes/performerRole").asString()).isEqualTo("preparer");
        assertThat(written.at("/attributes/link").asString())
                .isEqualTo("http://localhost:8080/app/submissions/" + id);
        assertThat(written.at("/relationships/performedBy/data/id").asLong())
                .isEqualTo(PREPARER.id());
        assertOneMessageForEach(id);
    }

    @Test
    void oneAtomicRequestMakesOneEventAndOneMessageInWhateverOrder() {
        long first = submission("approval-requested");
        expect(
                200,
                atomic(
                        SUBMITTER,
                        List.of(event(first, "changes-requested", "another title")),
                        List.of(change(first, "submissionStatus", "changes-requested"))));
        assertThat(events(first)).hasSize(1);
        assertOneMessageForEach(first);

        long second = submission("approval-requested");
        var update =
                Map.<String, Object>of(
                        "op",
                        "update",
                        "data",
                        change(second, "submissionStatus", "cancelled").data());
        var add =
                Map.<String, Object>of(
                        "op", "add", "data", event(second, "cancelled", "not ours").data());
        expect(200, atomic(SUBMITTER, List.of(update, add)));
        assertThat(events(second)).hasSize(1);
        assertThat(stored(second, "submissionStatus")).isEqualTo("cancelled");
    }

    @Test
    void aSubmittedEventNeverSubmits() {
        long id = submission("draft");
        expect(201, post(SUBMITTER, event(id, "submitted", null)));
        assertThat(stored(id, "submitted")).isEqualTo("false");
        assertThat(stored(id, "version")).isEqualTo(0);
        expect(200, patch(SUBMITTER, id, "submitted", true, "submissionStatus", "submitted"));
        assertThat(events(id)).hasSize(1);
        assertThat(stored(id, "submittedDate")).isNotNull();
        Persona.core().messages().await("SubmissionReady", id);
        assertOneMessageForEach(id);
    }

    @Test
    void whatWasAnnouncedForAnEarlierStateIsNotClaimedLater() {
        long id = submission("approval-requested");
        expect(201, post(SUBMITTER, event(id, "changes-requested", "one")));
        expect(201, post(SUBMITTER, event(id, "changes-requested", "two")));
        expect(200, patch(SUBMITTER, id, "submissionStatus", "changes-requested"));
        expect(200, patch(PREPARER, id, "submissionStatus", "approval-requested"));
        assertThat(events(id)).hasSize(3);
        assertThat(
                        error(patch(SUBMITTER, id, "submissionStatus", "changes-requested"), 422)
                                .path("detail")
                                .asString())
                .contains("comment");
    }

    @Test
    void theEventOfSomebodyElseIsNotClaimed() {
        long id = submission("approval-requested");
        expect(201, post(PREPARER, event(id, "changes-requested", "I take it back")));
        error(patch(SUBMITTER, id, "submissionStatus", "changes-requested"), 422);
        expect(200, patch(PREPARER, id, "submissionStatus", "changes-requested"));
        assertThat(events(id)).hasSize(1);
        assertThat(Desk.history(id)).contains("withdrawn");
    }

    @Test
    void anEventThatIsNotLegalNowIsAConflict() {
        long id = submission("draft");
        JsonNode error = error(post(PREPARER, event(id, "submitted", null)), 409);
        assertThat(error.path("code").asString()).isEqualTo("not-allowed-now");
        assertThat(error.path("detail").asString()).contains("request approval");
        assertThat(error.at("/source/pointer").asString()).isEqualTo("/data/attributes/eventType");
        error(post(SUBMITTER, event(id, "approval-requested", null)), 409);
        error(post(SUBMITTER, event(id, "cancelled", "why")), 409);
        assertThat(events(id)).isEmpty();
    }

    @Test
    void changesRequestedAndCancelledNeedAComment() {
        long id = submission("approval-requested");
        for (String type : List.of("changes-requested", "cancelled")) {
            JsonNode error = error(post(SUBMITTER, event(id, type, " ")), 422);
            assertThat(error.at("/source/pointer").asString())
                    .isEqualTo("/data/attributes/comment");
            error(patch(SUBMITTER, id, "submissionStatus", type), 422);
        }
    }

    @Test
    void theServerSaysWhoPerformedAnEventAndWhen() {
        long id = submission("approval-requested");
        Doc forged =
                event(id, "changes-requested", "c")
                        .with("performedDate", "1999-01-01T00:00:00.000Z")
                        .with("performerRole", "preparer")
                        .toOne("performedBy", "user", PREPARER.id());
        JsonNode stored = expect(201, post(SUBMITTER, forged)).json().path("data");
        assertThat(stored.at("/attributes/performerRole").asString()).isEqualTo("submitter");
        assertThat(stored.at("/attributes/performedDate").asString()).doesNotStartWith("1999");
        assertThat(stored.at("/relationships/performedBy/data/id").asLong())
                .isEqualTo(SUBMITTER.id());
    }

    @Test
    void linksLeadToThisPassOnly() {
        long id = submission("approval-requested");
        for (String link :
                List.of(
                        "https://evil.example/app/submissions/1",
                        "http://localhost:8080@evil.example/app",
                        "http://localhost:8081/app",
                        "//evil.example/app",
                        "mailto:x@example.edu",
                        "javascript:alert(1)")) {
            Doc event = event(id, "changes-requested", "c").with("link", link);
            JsonNode error = error(post(SUBMITTER, event), 422);
            assertThat(error.at("/source/pointer").asString()).isEqualTo("/data/attributes/link");
        }
        Doc event = event(id, "changes-requested", "c");
        expect(201, post(SUBMITTER, event.with("link", "http://localhost:8080/app/submissions/7")));
    }

    @Test
    void aNewSubmitterIsInvitedWithAnApprovalLink() {
        long id = submission("draft");
        expect(
                200,
                BACKEND.http()
                        .patch(
                                "/data/submission/" + id,
                                change(id, "submitterEmail", "mailto:new@example.edu")
                                        .linkage("submitter", null)
                                        .json()));
        error(post(PREPARER, event(id, "approval-requested", null)), 409);
        expect(200, patch(PREPARER, id, "submissionStatus", "approval-requested"));
        JsonNode event = events(id).getFirst();
        assertThat(event.at("/attributes/eventType").asString())
                .isEqualTo("approval-requested-newuser");
        assertThat(
                        Persona.core()
                                .messages()
                                .await("SubmissionEvent", event.path("id").asLong())
                                .body())
                .contains("approval-link");
    }

    @Test
    void postingApprovalRequestedAgainSendsItAgain() {
        long id = submission("approval-requested");
        expect(201, post(PREPARER, event(id, "approval-requested", "a reminder")));
        assertThat(stored(id, "version")).isEqualTo(0);
        assertThat(Desk.history(id)).contains("approval-re-sent");
        assertOneMessageForEach(id);
    }

    @Test
    void anEventWithoutATypeIsStoredAndNotAnnounced() {
        long id = submission("submitted");
        Doc note =
                Doc.of("submissionEvent")
                        .with("comment", "see the publisher's page")
                        .toOne("submission", "submission", id);
        long event = Doc.id(expect(201, post(PREPARER, note)));
        long later = submission("draft");
        expect(200, patch(PREPARER, later, "submissionStatus", "approval-requested"));
        assertOneMessageForEach(later); // the earlier one would have come before
        assertThat(Persona.core().messages().about(event)).isEmpty();
        assertThat(Desk.history(id)).contains("noted");
    }

    @Test
    void submittingSetsWhatTheDepositServiceWaitsFor() {
        long id = submission("manuscript-required");
        expect(
                200,
                BACKEND.http()
                        .patch(
                                "/data/submission/" + id,
                                change(id, "source", "other", "aggregatedDepositStatus", null)
                                        .json()));
        expect(200, patch(SUBMITTER, id, "submitted", true));
        assertThat(stored(id, "submissionStatus")).isEqualTo("submitted");
        assertThat(stored(id, "source")).isEqualTo("pass");
        assertThat(stored(id, "aggregatedDepositStatus")).isEqualTo("not-started");
    }

    @Test
    void aSubmissionWithoutExactlyOneManuscriptOrWithoutRepositoriesIsNotSubmitted() {
        long two = submission("draft");
        Desk.manuscript(two);
        assertThat(error(patch(SUBMITTER, two, "submitted", true), 422).path("detail").asString())
                .contains("2 manuscripts");
        long nowhere = submission("draft");
        expect(
                200,
                SUBMITTER
                        .http()
                        .patch(
                                "/data/submission/" + nowhere,
                                change(nowhere).toMany("repositories", "repository").json()));
        error(patch(SUBMITTER, nowhere, "submitted", true), 422);
        long noBytes = submission("draft");
        Doc file =
                Doc.of("file").with("name", "later.png").toOne("submission", "submission", noBytes);
        expect(201, post(PREPARER, file));
        error(patch(SUBMITTER, noBytes, "submitted", true), 422);
        error(post(SUBMITTER, event(noBytes, "submitted", null)), 422);
        long gone = submission("draft");
        Doc lost =
                Doc.of("file")
                        .with("name", "gone.pdf")
                        .with("uri", "/file/%s/gone.pdf".formatted(UUID.randomUUID()))
                        .toOne("submission", "submission", gone);
        expect(201, post(BACKEND, lost));
        assertThat(error(patch(SUBMITTER, gone, "submitted", true), 422).path("detail").asString())
                .contains("1 of its files name no upload");
    }

    @Test
    void statusAndSubmittedMustAgree() {
        long id = submission("draft");
        error(patch(SUBMITTER, id, "submissionStatus", "submitted"), 422);
        error(
                patch(SUBMITTER, id, "submitted", true, "submissionStatus", "manuscript-required"),
                422);
        error(patch(SUBMITTER, id, "submissionStatus", null), 409);
    }

    @Test
    void afterARejectionTheSubmissionIsReopenedAndSubmittedAgain() {
        long id = submission("submitted");
        error(post(SUBMITTER, event(id, "changes-requested", "early")), 409);
        Desk.deposit(id, "rejected");
        Doc event = event(id, "changes-requested", "the journal was wrong");
        Doc reopened = change(id, "submissionStatus", "changes-requested", "submitted", false);
        expect(200, atomic(ADMINISTRATOR, List.of(event), List.of(reopened)));
        assertThat(stored(id, "submitted")).isEqualTo("false");
        assertThat(Desk.history(id)).contains("reopened");
        assertThat(events(id).getFirst().at("/attributes/performerRole").isNull()).isTrue();

        long file = Desk.all("file", id).getFirst().path("id").asLong();
        JsonNode error = error(SUBMITTER.http().delete("/data/file/" + file), 409);
        assertThat(error.path("detail").asString()).contains("deposits");
        expect(200, patch(SUBMITTER, id, "metadata", "{\"title\":\"right\"}"));
        expect(200, patch(SUBMITTER, id, "submitted", true, "submissionStatus", "submitted"));
        assertThat(events(id)).hasSize(2);
        assertOneMessageForEach(id);
    }

    @Test
    void reopeningChangesNothingElse() {
        long id = submission("needs-attention");
        expect(201, post(SUBMITTER, event(id, "changes-requested", "again")));
        Object[] reopen = {"submissionStatus", "changes-requested", "submitted", false};
        error(
                patch(
                        SUBMITTER,
                        id,
                        reopen[0],
                        reopen[1],
                        reopen[2],
                        reopen[3],
                        "metadata",
                        "{\"x\":1}"),
                409);
        expect(200, patch(SUBMITTER, id, reopen));
    }

    @Test
    void aDraftGoesWithItsEventsAndNothingElseGoes() {
        long id = submission("draft");
        long file = Desk.all("file", id).getFirst().path("id").asLong();
        expect(201, post(PREPARER, event(id, "approval-requested", null)));
        assertThat(error(PREPARER.http().delete("/data/submission/" + id), 409).path("code"))
                .isNotNull();
        expect(204, PREPARER.http().delete("/data/file/" + file));
        expect(204, PREPARER.http().delete("/data/submission/" + id));
        for (String status : List.of("approval-requested", "cancelled", "submitted")) {
            error(SUBMITTER.http().delete("/data/submission/" + submission(status)), 409);
        }
        long deposited = submission("draft");
        Desk.deposit(deposited, "rejected");
        error(SUBMITTER.http().delete("/data/submission/" + deposited), 409);
    }

    @Test
    void whatSubmittersAndPreparersAreIsNotForged() {
        long id = submission("approval-requested");
        Doc takeOver = change(id).toOne("submitter", "user", PREPARER.id());
        JsonNode error =
                error(PREPARER.http().patch("/data/submission/" + id, takeOver.json()), 409);
        assertThat(error.at("/source/pointer").asString())
                .isEqualTo("/data/relationships/submitter");
        Doc leave = change(id).toMany("preparers", "user");
        expect(200, PREPARER.http().patch("/data/submission/" + id, leave.json()));
        error(patch(PREPARER, id, "metadata", "{\"x\":1}"), 404);
    }

    @Test
    void theLastPersonStaysWithASubmission() {
        long id = submission("draft");
        Doc hidden = change(id, "submitterEmail", "mailto:new@example.edu");
        hidden.linkage("submitter", null);
        expect(200, SUBMITTER.http().patch("/data/submission/" + id, hidden.json()));
        Doc leave = change(id).toMany("preparers", "user");
        error(PREPARER.http().patch("/data/submission/" + id, leave.json()), 422);
    }

    @Test
    void thePreparerOfADraftCorrectsTheSubmitter() {
        Doc draft =
                Doc.of("submission")
                        .with("submissionStatus", "draft")
                        .toOne("submitter", "user", Persona.STRANGER.id())
                        .toMany("preparers", "user", PREPARER.id());
        long id = draft.createdBy(PREPARER.http());
        Doc right = change(id).toOne("submitter", "user", SUBMITTER.id());
        expect(200, PREPARER.http().patch("/data/submission/" + id, right.json()));
    }

    @Test
    void servicesAreBoundByInvariantsOnly() {
        long id = submission("draft");
        expect(
                200,
                patch(BACKEND, id, "submitted", true, "submissionStatus", "manuscript-required"));
        assertThat(stored(id, "submissionStatus")).isEqualTo("submitted");
        expect(200, patch(BACKEND, id, "submissionStatus", "complete"));
        error(patch(BACKEND, id, "submitted", false), 422);
        expect(200, patch(BACKEND, id, "submitted", false, "submissionStatus", "draft"));
        assertThat(events(id)).isEmpty();
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhen() {
        long id = submission("draft");
        expect(200, patch(PREPARER, id, "metadata", "{\"title\":\"t\"}"));
        expect(200, patch(PREPARER, id, "submissionStatus", "approval-requested"));
        expect(201, post(SUBMITTER, event(id, "changes-requested", "shorter")));
        expect(200, patch(SUBMITTER, id, "submissionStatus", "changes-requested"));
        assertThat(Desk.history(id))
                .containsExactly(
                        "created",
                        "file-added",
                        "changed",
                        "approval-requested",
                        "changes-requested");
        JsonNode last = Desk.all("history", id).getLast();
        assertThat(last.at("/attributes/comment").asString()).isEqualTo("shorter");
        assertThat(last.at("/attributes/performerRole").asString()).isEqualTo("submitter");
        assertThat(last.at("/relationships/performedBy/data/id").asLong())
                .isEqualTo(SUBMITTER.id());
        JsonNode changed = Desk.all("history", id).get(2);
        assertThat(changed.at("/attributes/changedFields/0").asString()).isEqualTo("metadata");
        for (Persona who : List.of(SUBMITTER, ADMINISTRATOR, BACKEND)) {
            String path = "/data/history/" + last.path("id").asString();
            expect(403, who.http().delete(path));
            expect(403, who.http().patch(path, Doc.of("history").with("comment", "x").json()));
            expect(403, who.http().post("/data/history", Doc.of("history").json()));
        }
    }
}
