// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.identifier;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.Persona;
import tools.jackson.databind.JsonNode;

/** What the services and loaders of Eclipse PASS send, request by request. */
class ExistingServicesIT {

    private final CoreHttp http = Persona.BACKEND.http();

    private FullRecord record(String type, long id) {
        return FullRecord.of(http, type, id);
    }

    private static long repositoryOf(FullRecord submission, CoreHttp http) {
        return Doc.ids(http.get("/data/submission/" + submission.id() + "/repositories"))
                .getFirst();
    }

    private static long publicationOf(FullRecord submission, CoreHttp http) {
        return Doc.id(http.get("/data/submission/" + submission.id() + "/publication"));
    }

    @Test
    void theDepositServiceDepositsAndReports() {
        FullRecord submission = record("submission", Desk.submission("submitted"));
        submission.set("aggregatedDepositStatus", "in-progress").saved();
        long repository = repositoryOf(submission, http);
        FullRecord deposit =
                record(
                        "deposit",
                        Doc.of("deposit")
                                .with("depositStatus", null)
                                .with("depositStatusRef", null)
                                .with("statusMessage", null)
                                .toOne("submission", "submission", submission.id())
                                .toOne("repository", "repository", repository)
                                .linkage("repositoryCopy", null)
                                .createdBy(http));
        deposit.set("depositStatus", "submitted")
                .set("depositStatusRef", "nihms-package:x")
                .saved();
        long copy =
                Doc.of("repositoryCopy")
                        .with("copyStatus", "in-progress")
                        .with("accessUrl", null)
                        .with("externalIds", List.of())
                        .toOne("repository", "repository", repository)
                        .toOne("publication", "publication", publicationOf(submission, http))
                        .createdBy(http);
        deposit.link("repositoryCopy", identifier("repositoryCopy", copy)).saved();
        deposit.set("depositStatus", "accepted").saved();
        record("repositoryCopy", copy)
                .set("copyStatus", "complete")
                .set("accessUrl", "https://repository.example.edu/1")
                .set("externalIds", List.of("https://repository.example.edu/1"))
                .saved();
        submission.set("aggregatedDepositStatus", "accepted").saved();
        submission.set("submissionStatus", "complete").saved();
        assertThat(Desk.stored(submission.id(), "submissionStatus")).isEqualTo("complete");
        assertThat(Desk.events(submission.id())).isEmpty();
    }

    @Test
    void aFailedDepositLeavesTheSubmissionInNeedOfAttention() {
        FullRecord submission = record("submission", Desk.submission("submitted"));
        submission.set("aggregatedDepositStatus", "in-progress").saved();
        FullRecord deposit = record("deposit", Desk.deposit(submission.id(), "retry"));
        deposit.set("depositStatus", "rejected").set("statusMessage", "no").saved();
        submission.set("aggregatedDepositStatus", "rejected").saved();
        submission.set("submissionStatus", "needs-attention").saved();
        assertThat(Desk.stored(submission.id(), "submissionStatus")).isEqualTo("needs-attention");
    }

    private Doc loaded(long publication, boolean submitted) {
        long repository = Doc.of("repository").with("name", "PMC").createdBy(http);
        long grant = Doc.of("grant").toOne("pi", "user", Persona.PI.id()).createdBy(http);
        return Doc.of("submission")
                .with("source", "other")
                .with("submitted", submitted)
                .with("submissionStatus", "manuscript-required")
                .with("aggregatedDepositStatus", null)
                .with("metadata", null)
                .with("submitterName", null)
                .with("submitterEmail", null)
                .with("submittedDate", submitted ? "2026-01-05T00:00:00.000Z" : null)
                .toOne("submitter", "user", Persona.PI.id())
                .toOne("publication", "publication", publication)
                .toMany("preparers", "user")
                .toMany("effectivePolicies", "policy")
                .toMany("repositories", "repository", repository)
                .toMany("grants", "grant", grant);
    }

    @Test
    void theNihmsLoaderMakesAStubForAPaperWithoutManuscript() {
        long publication =
                Doc.of("publication").with("pmid", "39990001").with("title", "W").createdBy(http);
        long id = loaded(publication, false).createdBy(http);
        assertThat(Desk.stored(id, "submissionStatus")).isEqualTo("manuscript-required");
        assertThat(Desk.stored(id, "submitted")).isEqualTo("false");
        assertThat(Desk.stored(id, "source")).isEqualTo("other");
    }

    @Test
    void theNihmsLoaderSubmitsWhatNihHasAlready() {
        long publication = Doc.of("publication").with("pmid", "39990002").createdBy(http);
        long id = loaded(publication, true).createdBy(http);
        assertThat(Desk.stored(id, "submissionStatus")).isEqualTo("submitted");
        FullRecord submission = record("submission", id);
        long copy =
                Doc.of("repositoryCopy")
                        .with("externalIds", List.of("PMC9990001", "NIHMS1599999"))
                        .with("copyStatus", "complete")
                        .toOne("publication", "publication", publication)
                        .toOne("repository", "repository", repositoryOf(submission, http))
                        .createdBy(http);
        assertThat(copy).isPositive();
        submission.set("submissionStatus", "complete").saved();
        assertThat(Desk.stored(id, "submissionStatus")).isEqualTo("complete");
    }

    @Test
    void theNihmsLoaderMarksAnOpenSubmissionAsSubmittedWithItsOldStatus() {
        long publication = Doc.of("publication").with("pmid", "39990003").createdBy(http);
        FullRecord stub = record("submission", loaded(publication, false).createdBy(http));
        stub.set("submitted", true).set("submittedDate", "2026-01-05T00:00:00.000Z").saved();
        assertThat(stub.get("submissionStatus").asString()).isEqualTo("submitted");
        stub.set("submissionStatus", "needs-attention").saved();
    }

    @Test
    void theDataClientSendsWholeRecordsOfEveryType() {
        long submission = Desk.submission("draft");
        long event =
                Doc.of("submissionEvent")
                        .toOne("submission", "submission", submission)
                        .createdBy(http);
        long deposit = Desk.deposit(submission, "submitted");
        long grant = Doc.of("grant").with("awardNumber", null).createdBy(http);
        long funder = Doc.of("funder").with("name", null).createdBy(http);
        record("submission", submission).set("metadata", null).saved();
        record("submissionEvent", event).set("comment", "c").saved();
        record("deposit", deposit).set("statusMessage", null).saved();
        record("grant", grant).set("projectName", "p").link("primaryFunder", null).saved();
        record("funder", funder).set("name", "f").saved();
        record("user", Doc.of("user").createdBy(http)).set("roles", List.of("submitter")).saved();
    }

    @Test
    void theDataClientUploadsAndStoresTheAbsoluteAddress() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.pdf\"\r\n\r\n%PDF\r\n--x--\r\n";
        JsonNode stored =
                Desk.expect(
                                201,
                                http.with("Content-Type", "multipart/form-data; boundary=x")
                                        .send("POST", "/file", BodyPublishers.ofString(body)))
                        .json();
        String path = "/file/" + stored.path("uuid").asString() + "/a%20b.pdf";
        long file =
                Doc.of("file")
                        .with("name", "a b.pdf")
                        .with("uri", "https://pass.example.edu" + path)
                        .toOne("submission", "submission", Desk.submission("draft"))
                        .createdBy(http);
        FullRecord record = record("file", file);
        assertThat(record.get("uri").asString()).isEqualTo(path);
        assertThat(http.get(path).status()).isEqualTo(200);
        record.set("description", "d").saved();
    }
}
