// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;
import static org.publicaccess.pass.core.submissions.Desk.expect;
import static org.publicaccess.pass.core.testing.Persona.BACKEND;
import static org.publicaccess.pass.core.testing.Persona.PREPARER;
import static org.publicaccess.pass.core.testing.Persona.STRANGER;
import static org.publicaccess.pass.core.testing.Persona.SUBMITTER;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.submissions.Desk;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;

class FileRulesIT {

    private final long submission = Desk.submission("draft");

    /** Uploads {@code a b.pdf} and gives its uuid. */
    private static String upload(Persona who) {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.pdf\"\r\n\r\n%PDF\r\n--x--\r\n";
        Answer answer =
                who.http()
                        .with("Content-Type", "multipart/form-data; boundary=x")
                        .send("POST", "/file", BodyPublishers.ofString(body));
        return expect(201, answer).json().path("uuid").asString();
    }

    private static Doc file(long submission, @Nullable String uri) {
        return Doc.of("file")
                .with("name", "a b.pdf")
                .with("uri", uri)
                .toOne("submission", "submission", submission);
    }

    private static Answer post(Persona who, Doc file) {
        return who.http().post("/data/file", file.json());
    }

    @Test
    void anUploadOfOnesOwnIsAttachedInWhateverSpelling() {
        String uuid = upload(PREPARER);
        expect(201, post(PREPARER, file(submission, "/file/" + uuid + "/a%20b.pdf")));
        expect(201, post(PREPARER, file(submission, "/file/" + uuid + "/%61%20b%2Epdf")));
    }

    @Test
    void anAbsoluteAddressIsStoredAsARelativeOne() {
        String path = "/file/" + upload(PREPARER) + "/a%20b.pdf";
        for (String base : List.of("http://localhost:8080", "https://old.example.edu")) {
            Answer answer = expect(201, post(PREPARER, file(submission, base + path)));
            assertThat(answer.json().at("/data/attributes/uri").asString()).isEqualTo(path);
        }
    }

    @Test
    void theUploadOfSomebodyElseIsNot() {
        String path = "/file/" + upload(STRANGER) + "/a%20b.pdf";
        assertThat(
                        error(post(PREPARER, file(submission, path)), 422)
                                .at("/source/pointer")
                                .asString())
                .isEqualTo("/data/attributes/uri");
    }

    @Test
    void theUploadOfTheOtherPartyIsOnceItBelongsToTheSubmission() {
        String path = "/file/" + upload(PREPARER) + "/a%20b.pdf";
        error(post(SUBMITTER, file(submission, path)), 422);
        long file = Doc.id(expect(201, post(PREPARER, file(submission, path))));
        expect(201, post(SUBMITTER, file(submission, path.replace("a%20", "%61%20"))));
        error(post(SUBMITTER, file(Desk.submission("draft"), path)), 422);
        Doc change = Doc.of("file").id(file).with("uri", path).with("description", "d");
        expect(200, SUBMITTER.http().patch("/data/file/" + file, change.json()));
    }

    @Test
    void otherAddressesNameNoUpload() {
        String uuid = upload(PREPARER);
        for (String uri :
                List.of(
                        "file:///etc/passwd",
                        "http://internal.example/secret",
                        "jar:file:/x.jar!/y",
                        "classpath:application.yaml",
                        "",
                        "/file/",
                        "/file/" + uuid,
                        "/file/" + uuid + "/other.pdf",
                        "/file/" + uuid + "/a%20b.pdf?x=1",
                        "/file/" + uuid + "/a%20b.pdf#x",
                        "/file/" + uuid + "/../" + uuid + "/a%20b.pdf",
                        "/file/" + UUID.randomUUID() + "/a%20b.pdf",
                        "//evil.example/x/" + uuid + "/a%20b.pdf",
                        "file/" + uuid + "/a%20b.pdf")) {
            assertThat(post(PREPARER, file(submission, uri)).status()).as(uri).isEqualTo(422);
        }
    }

    @Test
    void theAddressMayBeMissingUntilTheSubmissionIsSubmitted() {
        long file = Doc.id(expect(201, post(PREPARER, file(submission, null))));
        error(Desk.patch(SUBMITTER, submission, "submitted", true), 422);
        String path = "/file/" + upload(PREPARER) + "/a%20b.pdf";
        Doc change = Doc.of("file").id(file).with("uri", path);
        expect(200, PREPARER.http().patch("/data/file/" + file, change.json()));
        expect(200, Desk.patch(SUBMITTER, submission, "submitted", true));
    }

    @Test
    void aFileStaysWithItsSubmission() {
        long file = Doc.id(expect(201, post(PREPARER, file(submission, null))));
        Doc move =
                Doc.of("file").id(file).toOne("submission", "submission", Desk.submission("draft"));
        error(PREPARER.http().patch("/data/file/" + file, move.json()), 409);
        Doc leave = Doc.of("file").id(file).linkage("submission", null);
        error(PREPARER.http().patch("/data/file/" + file, leave.json()), 409);
        error(post(PREPARER, Doc.of("file").with("name", "alone")), 422);
        expect(200, BACKEND.http().patch("/data/file/" + file, move.json()));
    }

    @Test
    void aPublicationThatSomebodyElseSubmittedStaysAsItIs() {
        long publication = Doc.of("publication").with("title", "t").createdBy(SUBMITTER.http());
        Doc mine =
                Doc.of("submission")
                        .toOne("submitter", "user", SUBMITTER.id())
                        .toOne("publication", "publication", publication);
        long own = mine.createdBy(SUBMITTER.http());
        Doc change = Doc.of("publication").id(publication).with("title", "better");
        expect(200, SUBMITTER.http().patch("/data/publication/" + publication, change.json()));
        Doc.of("submission")
                .with("submitted", true)
                .with("submissionStatus", "submitted")
                .toOne("submitter", "user", STRANGER.id())
                .toOne("publication", "publication", publication)
                .createdBy(BACKEND.http());
        Doc again = Doc.of("publication").id(publication).with("title", "best");
        assertThat(
                        error(
                                        SUBMITTER
                                                .http()
                                                .patch(
                                                        "/data/publication/" + publication,
                                                        again.json()),
                                        409)
                                .path("detail")
                                .asString())
                .contains("Somebody else");
        Doc same = Doc.of("publication").id(publication).with("title", "better");
        expect(200, SUBMITTER.http().patch("/data/publication/" + publication, same.json()));
        assertThat(own).isPositive();
    }
}
