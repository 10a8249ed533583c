// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.identifier;
import static org.publicaccess.pass.core.submissions.Desk.events;
import static org.publicaccess.pass.core.submissions.Desk.expect;
import static org.publicaccess.pass.core.testing.Persona.BACKEND;
import static org.publicaccess.pass.core.testing.Persona.PREPARER;
import static org.publicaccess.pass.core.testing.Persona.SUBMITTER;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;
import tools.jackson.databind.JsonNode;

/** What the application of Eclipse PASS sends, request by request. */
class ExistingApplicationIT {

    private static final String BOUNDARY = "----pass";

    /** Step 1 of the wizard: the publication, then the submission. */
    private static FullRecord basics(
            Persona who, @Nullable Persona submitter, List<Persona> preparers) {
        CoreHttp http = who.http();
        long publication =
                Doc.of("publication")
                        .with("title", "On widgets")
                        .with("doi", null)
                        .with("publicationAbstract", null)
                        .with("volume", null)
                        .with("issue", null)
                        .with("pmid", null)
                        .linkage("journal", null)
                        .createdBy(http);
        Doc submission =
                Doc.of("submission")
                        .with("aggregatedDepositStatus", "not-started")
                        .with("source", "pass")
                        .with("metadata", "{\"title\":\"On widgets\"}")
                        .with("submitted", false)
                        .with("submissionStatus", "draft")
                        .with("submitterName", submitter == null ? "New Person" : null)
                        .with("submitterEmail", submitter == null ? "mailto:new@example.edu" : null)
                        .linkage(
                                "submitter",
                                submitter == null ? null : identifier("user", submitter.id()))
                        .toOne("publication", "publication", publication)
                        .toMany("preparers", "user", preparers.stream().map(Persona::id).toArray())
                        .toMany("repositories", "repository")
                        .toMany("effectivePolicies", "policy")
                        .toMany("grants", "grant");
        return FullRecord.of(http, "submission", submission.createdBy(http));
    }

    /** Steps 2 to 6: grants, policies, repositories, details, files; each saves everything. */
    private static void steps(Persona who, FullRecord submission) {
        CoreHttp backend = BACKEND.http();
        long grant = Doc.of("grant").toOne("pi", "user", SUBMITTER.id()).createdBy(backend);
        long policy = Doc.of("policy").with("title", "P").createdBy(backend);
        long repository =
                Doc.of("repository")
                        .with("name", "R")
                        .with("agreementText", "yes")
                        .createdBy(backend);
        submission.link("grants", List.of(identifier("grant", grant))).saved();
        submission.link("effectivePolicies", List.of()).saved();
        submission.link("effectivePolicies", List.of(identifier("policy", policy))).saved();
        submission.link("repositories", List.of(identifier("repository", repository))).saved();
        submission.set("metadata", "{\"title\":\"On widgets\",\"issns\":[]}").saved();
        FullRecord file = upload(who, submission.id());
        file.set("description", "the accepted manuscript").saved();
        submission.saved();
    }

    private static FullRecord upload(Persona who, long submission) {
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"my paper.pdf\"\r\n\r\n%%PDF\r\n--%s--\r\n"
                        .formatted(BOUNDARY, BOUNDARY);
        Answer answer =
                who.http()
                        .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .send("POST", "/file", BodyPublishers.ofString(body));
        JsonNode stored = expect(201, answer).json();
        Doc file =
                Doc.of("file")
                        .with("name", stored.path("fileName").asString())
                        .with("mimeType", stored.path("mimeType").asString())
                        .with("description", "")
                        .with("fileRole", "manuscript")
                        .with("uri", "/file/" + stored.path("uuid").asString() + "/my%20paper.pdf")
                        .toOne("submission", "submission", submission);
        return FullRecord.of(who.http(), "file", file.createdBy(who.http()));
    }

    /** The event that the application posts before it saves the submission. */
    private static void event(
            Persona who,
            FullRecord submission,
            String type,
            String role,
            @Nullable String comment) {
        Doc event =
                Doc.of("submissionEvent")
                        .with("eventType", type)
                        .with("performedDate", "2026-11-21T12:00:00.000Z")
                        .with("performerRole", role)
                        .with("comment", comment)
                        .with("link", "http://localhost:8080/app/submissions/" + submission.id())
                        .toOne("submission", "submission", submission.id())
                        .toOne("performedBy", "user", who.id());
        event.createdBy(who.http());
    }

    /** The last saving of T1 to T3 before the event. */
    private static void beforeTheEvent(Persona who, FullRecord submission) {
        long publication =
                Long.parseLong(
                        who.http()
                                .get("/data/submission/" + submission.id() + "/publication")
                                .json()
                                .at("/data/id")
                                .asString());
        FullRecord.of(who.http(), "publication", publication).saved();
        submission
                .set("submitted", false)
                .set("source", "pass")
                .set("aggregatedDepositStatus", "not-started")
                .saved();
    }

    private static FullRecord requested(@Nullable Persona submitter) {
        FullRecord submission = basics(PREPARER, submitter, List.of(PREPARER));
        steps(PREPARER, submission);
        beforeTheEvent(PREPARER, submission);
        String type = submitter == null ? "approval-requested-newuser" : "approval-requested";
        event(PREPARER, submission, type, "preparer", null);
        submission.set("submissionStatus", "approval-requested").saved();
        return submission;
    }

    private static void assertState(
            FullRecord submission, String status, boolean submitted, String... events) {
        FullRecord stored = FullRecord.of(BACKEND.http(), "submission", submission.id());
        assertThat(stored.get("submissionStatus").asString()).isEqualTo(status);
        assertThat(stored.get("submitted").asBoolean()).isEqualTo(submitted);
        assertThat(events(submission.id()).stream().map(ExistingApplicationIT::type))
                .containsExactly(events);
        for (JsonNode event : events(submission.id())) {
            long id = event.path("id").asLong();
            Persona.core().messages().await("SubmissionEvent", id);
            assertThat(Persona.core().messages().about(id)).hasSize(1);
        }
    }

    private static String type(JsonNode event) {
        return event.at("/attributes/eventType").asString();
    }

    @Test
    void t1TheSubmitterSubmitsFromTheWizard() {
        FullRecord submission = basics(SUBMITTER, SUBMITTER, List.of());
        steps(SUBMITTER, submission);
        beforeTheEvent(SUBMITTER, submission);
        event(SUBMITTER, submission, "submitted", "submitter", null);
        submission
                .set("submitted", true)
                .set("submissionStatus", "submitted")
                .set("submittedDate", "2026-11-21T12:00:00.000Z")
                .set("metadata", "{\"agreements\":[{\"R\":\"yes\"}]}")
                .saved();
        assertState(submission, "submitted", true, "submitted");
        Persona.core().messages().await("SubmissionReady", submission.id());
        assertThat(submission.save().status()).as("the same once more").isEqualTo(200);
        assertThat(submission.set("metadata", "{}").save().status()).isEqualTo(409);
    }

    @Test
    void t1TheSubmitterFinishesAStubOfTheLoader() {
        long stub =
                Doc.of("submission")
                        .with("source", "other")
                        .with("submitted", false)
                        .with("submissionStatus", "manuscript-required")
                        .toOne("submitter", "user", SUBMITTER.id())
                        .toOne(
                                "publication",
                                "publication",
                                Doc.of("publication").with("title", "t").createdBy(BACKEND.http()))
                        .createdBy(BACKEND.http());
        FullRecord submission = FullRecord.of(SUBMITTER.http(), "submission", stub);
        submission.set("metadata", "{\"title\":\"t\"}").saved();
        steps(SUBMITTER, submission);
        beforeTheEvent(SUBMITTER, submission);
        event(SUBMITTER, submission, "submitted", "submitter", null);
        submission.set("submitted", true).set("submissionStatus", "submitted").saved();
        assertState(submission, "submitted", true, "submitted");
        assertThat(submission.get("source").asString()).isEqualTo("pass");
    }

    @Test
    void t2AndT4ThePreparerAsksAndTheSubmitterApproves() {
        long id = requested(SUBMITTER).id();
        FullRecord seen = FullRecord.of(SUBMITTER.http(), "submission", id);
        event(SUBMITTER, seen, "submitted", "submitter", "fine");
        seen.set("submissionStatus", "submitted")
                .set("submitted", true)
                .set("submittedDate", "2026-11-21T12:00:00.000Z")
                .set("metadata", "{\"agreements\":[{\"R\":\"yes\"}]}")
                .saved();
        assertState(seen, "submitted", true, "approval-requested", "submitted");
    }

    @Test
    void t3AnInvitedSubmitterJoinsByTheMailedLink() {
        FullRecord submission = requested(null);
        assertState(submission, "approval-requested", false, "approval-requested-newuser");
        long event = events(submission.id()).getFirst().path("id").asLong();
        String link = Persona.core().messages().await("SubmissionEvent", event).body();
        String token = link.replaceFirst(".*userToken=", "").replaceFirst("[\"#].*", "");
        expect(
                200,
                SUBMITTER
                        .http()
                        .with("Content-Type", "application/json")
                        .send(
                                "POST",
                                "/user/invitation",
                                BodyPublishers.ofString(
                                        Doc.json(Map.of("userToken", token, "confirmed", true)))));
        FullRecord seen = FullRecord.of(SUBMITTER.http(), "submission", submission.id());
        event(SUBMITTER, seen, "submitted", "submitter", null);
        seen.set("submissionStatus", "submitted").set("submitted", true).saved();
        assertState(seen, "submitted", true, "approval-requested-newuser", "submitted");
    }

    @Test
    void t5AndT7TheSubmitterWantsChangesAndThePreparerAsksAgain() {
        long id = requested(SUBMITTER).id();
        FullRecord seen = FullRecord.of(SUBMITTER.http(), "submission", id);
        event(SUBMITTER, seen, "changes-requested", "submitter", "another title");
        seen.set("submissionStatus", "changes-requested").saved();
        FullRecord again = FullRecord.of(PREPARER.http(), "submission", id);
        again.set("metadata", "{\"title\":\"another\"}").saved();
        beforeTheEvent(PREPARER, again);
        event(PREPARER, again, "approval-requested", "preparer", "done");
        again.set("submissionStatus", "approval-requested").saved();
        assertState(
                again,
                "approval-requested",
                false,
                "approval-requested",
                "changes-requested",
                "approval-requested");
    }

    @Test
    void t6TheSubmitterCancelsForGood() {
        long id = requested(SUBMITTER).id();
        FullRecord seen = FullRecord.of(SUBMITTER.http(), "submission", id);
        event(SUBMITTER, seen, "cancelled", "submitter", "not ours");
        seen.set("submissionStatus", "cancelled").saved();
        assertState(seen, "cancelled", false, "approval-requested", "cancelled");
        assertThat(seen.set("submissionStatus", "draft").save().status()).isEqualTo(409);
    }

    @Test
    void t8ADraftIsDeletedWithItsFilesAndItsPublication() {
        FullRecord submission = basics(SUBMITTER, SUBMITTER, List.of());
        steps(SUBMITTER, submission);
        CoreHttp http = SUBMITTER.http();
        long publication = Doc.id(http.get("/data/submission/" + submission.id() + "/publication"));
        for (JsonNode file : Desk.all("file", submission.id())) {
            expect(200, http.delete(file.at("/attributes/uri").asString()));
            expect(204, http.delete("/data/file/" + file.path("id").asString()));
        }
        expect(204, http.delete("/data/submission/" + submission.id()));
        assertThat(Doc.ids(http.get("/data/submission?filter=publication.id==" + publication)))
                .isEmpty();
        expect(204, http.delete("/data/publication/" + publication));
    }

    @Test
    void everyoneSavesTheWholeRecordOfAnOpenSubmissionUnchanged() {
        for (String status :
                List.of("draft", "manuscript-required", "approval-requested", "submitted")) {
            long id = Desk.submission(status);
            for (Persona who : List.of(SUBMITTER, PREPARER)) {
                FullRecord record = FullRecord.of(who.http(), "submission", id);
                int version = record.get("version").asInt();
                record.saved();
                assertThat(record.get("version").asInt()).isEqualTo(version);
            }
        }
    }
}
