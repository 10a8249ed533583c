// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** Uploads are read and deleted by the rules of the submission that they belong to. */
class FileRightsIT {

    private final CoreServer core = CoreServer.shared();
    private final CoreHttp backend = core.backend();
    private final CoreHttp uploader = core.httpOf("nih-user");
    private final CoreHttp submitter = core.httpOf("staff1");
    private final CoreHttp investigator = core.httpOf("staff2");
    private final CoreHttp admin = core.httpOf("admin");
    private String path = "";
    private long submission;

    @BeforeEach
    void uploadAndCreate() {
        core.person("nih-user", "submitter");
        core.person("admin", "admin", "submitter");
        long grant =
                Doc.of("grant")
                        .toOne("pi", "user", core.person("staff2", "submitter"))
                        .createdBy(backend);
        submission =
                Doc.of("submission")
                        .with("submitted", false)
                        .toOne("submitter", "user", core.person("staff1", "submitter"))
                        .toMany("grants", "grant", grant)
                        .createdBy(backend);
        path = upload(uploader);
    }

    @Test
    void anUploadOfNoSubmissionIsItsUploaders() {
        assertStatuses(
                Map.of(uploader, 200, submitter, 404, investigator, 404, admin, 200, backend, 200));
        assertThat(submitter.delete(path).status()).isEqualTo(404);
        assertThat(uploader.delete(path).status()).isEqualTo(200);
    }

    @Test
    void anUploadFollowsItsSubmission() {
        attach(path);

        assertStatuses(
                Map.of(uploader, 404, submitter, 200, investigator, 404, admin, 200, backend, 200));

        submit();

        assertStatuses(
                Map.of(uploader, 404, submitter, 200, investigator, 200, admin, 200, backend, 200));
        assertThat(investigator.delete(path).status()).isEqualTo(409);
        assertThat(uploader.delete(path).status()).isEqualTo(404);
        assertThat(submitter.delete(path).status()).isEqualTo(409);
        assertThat(backend.delete(path).status()).isEqualTo(200);
        assertThat(backend.get(path).status()).isEqualTo(404);
    }

    @Test
    void participantsDeleteTheFilesOfWhatIsNotSubmitted() {
        attach(path);

        assertThat(submitter.delete(path).status()).isEqualTo(200);
        assertThat(backend.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatWasDepositedStaysWhenAnotherFileTakesItsPlace() {
        path = upload(submitter);
        long record = attach(path);
        Doc.of("deposit").toOne("submission", "submission", submission).createdBy(backend);

        Answer replaced =
                submitter.patch(
                        "/data/file/" + record,
                        Doc.of("file").id(record).with("uri", upload(submitter)).json());

        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(submitter.delete(path).status()).isEqualTo(409);
        assertThat(submitter.get(path).status()).isEqualTo(200);
    }

    @Test
    void peopleDeleteNothingOnceADepositExists() {
        attach(path);
        Doc.of("deposit").toOne("submission", "submission", submission).createdBy(backend);

        assertThat(submitter.delete(path).status()).isEqualTo(409);
        assertThat(backend.delete(path).status()).isEqualTo(200);
    }

    @Test
    void anAddressWithAHostBelongsToTheSubmissionToo() {
        attach("https://pass.example.edu" + path);

        assertThat(submitter.get(path).status()).isEqualTo(200);
        assertThat(uploader.get(path).status()).isEqualTo(404);
    }

    @Test
    void anotherNameAfterTheIdIsAnotherFile() {
        attach(path.replace("paper", "other"));

        assertThat(submitter.get(path).status()).isEqualTo(404);
        assertThat(uploader.get(path).status()).isEqualTo(200);
    }

    private long attach(String uri) {
        return Doc.of("file")
                .with("name", "paper.pdf")
                .with("uri", uri)
                .toOne("submission", "submission", submission)
                .createdBy(backend);
    }

    private void submit() {
        core.jdbc()
                .sql("UPDATE submissions SET submitted = true WHERE id = ?")
                .param(submission)
                .update();
    }

    private void assertStatuses(Map<CoreHttp, Integer> expected) {
        expected.forEach(
                (http, status) -> {
                    assertThat(http.get(path).status()).isEqualTo(status);
                    assertThat(http.send("HEAD", path, BodyPublishers.noBody()).status())
                            .isEqualTo(status);
                });
    }

    private static String upload(CoreHttp http) {
        Answer answer =
                http.with("Content-Type", "multipart/form-data; boundary=b42")
                        .send(
                                "POST",
                                "/file",
                                BodyPublishers.ofString(
                                        "--b42\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper one.pdf\"\r\n\r\n%PDF-1.4\r\n--b42--\r\n"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
