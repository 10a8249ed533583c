// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** Publications that no submission uses, and writers who lose sight of what they write. */
class OwnershipIT {

    private final CoreServer core = CoreServer.shared();
    private final long submitter = core.person("staff1", "submitter");
    private final long preparer = core.person("staff2", "submitter");
    private final CoreHttp asSubmitter = core.httpOf("staff1");
    private final CoreHttp asPreparer = core.httpOf("staff2");

    @Test
    void anUnusedPublicationIsItsCreators() {
        long publication = Doc.of("publication").with("title", "New").createdBy(asPreparer);

        assertThat(get(asPreparer, "publication", publication)).isEqualTo(200);
        assertThat(get(asSubmitter, "publication", publication)).isEqualTo(404);
        assertThat(asPreparer.get("/data/publication/" + publication).text())
                .doesNotContain("owner");
        assertThat(asPreparer.get("/data/publication?filter=owner.id==" + preparer).status())
                .isEqualTo(400);
    }

    @Test
    void whoDeletesTheLastSubmissionOfAPublicationOwnsIt() {
        long publication = Doc.of("publication").createdBy(asPreparer);
        long submission = submission(publication);
        long other = submission(publication);
        assertThat(get(asSubmitter, "publication", publication)).isEqualTo(200);

        assertThat(asPreparer.delete("/data/submission/" + other).status()).isEqualTo(204);
        assertThat(owner(publication)).isEqualTo(preparer);
        assertThat(asSubmitter.delete("/data/submission/" + submission).status()).isEqualTo(204);

        assertThat(owner(publication)).isEqualTo(submitter);
        assertThat(get(asSubmitter, "publication", publication)).isEqualTo(200);
        assertThat(get(asPreparer, "publication", publication)).isEqualTo(404);
        assertThat(asSubmitter.delete("/data/publication/" + publication).status()).isEqualTo(204);
    }

    @Test
    void whoGivesTheLastSubmissionAnotherPublicationOwnsTheFirst() {
        long publication = Doc.of("publication").createdBy(asPreparer);
        long submission = submission(publication);
        long another = Doc.of("publication").createdBy(asSubmitter);

        Answer answer =
                asSubmitter.patch(
                        "/data/submission/" + submission,
                        Doc.of("submission")
                                .id(submission)
                                .with("version", 0)
                                .toOne("publication", "publication", another)
                                .json());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(owner(publication)).isEqualTo(submitter);
        assertThat(get(asSubmitter, "publication", publication)).isEqualTo(200);
    }

    @Test
    void aPublicationCanGoWithItsLastSubmissionInOneRequest() {
        long publication = Doc.of("publication").createdBy(asPreparer);
        long submission = submission(publication);

        Answer answer =
                asPreparer
                        .with("Content-Type", "application/vnd.api+json;ext=jsonpatch")
                        .send(
                                "PATCH",
                                "/data/",
                                BodyPublishers.ofString(
                                        """
                                        [{"op":"remove","path":"/submission/%d"},
                                         {"op":"remove","path":"/publication/%d"}]"""
                                                .formatted(submission, publication)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(get(core.backend(), "publication", publication)).isEqualTo(404);
    }

    @Test
    void aPreparerWhoLeavesIsShownTheSubmissionALastTime() {
        long submission = submission(Doc.of("publication").createdBy(asPreparer));

        Answer answer =
                asPreparer.patch(
                        "/data/submission/" + submission,
                        Doc.of("submission")
                                .id(submission)
                                .with("version", 0)
                                .toMany("preparers", "user")
                                .json());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/data/attributes/version").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/data/relationships/preparers/data")).isEmpty();
        assertThat(get(asPreparer, "submission", submission)).isEqualTo(404);
        assertThat(get(asSubmitter, "submission", submission)).isEqualTo(200);
    }

    private long submission(long publication) {
        return Doc.of("submission")
                .with("submitted", false)
                .with("submissionStatus", "draft")
                .toOne("publication", "publication", publication)
                .toOne("submitter", "user", submitter)
                .toMany("preparers", "user", preparer)
                .createdBy(asPreparer);
    }

    private static int get(CoreHttp http, String type, long id) {
        return http.get("/data/" + type + "/" + id).status();
    }

    private long owner(long publication) {
        return core.jdbc()
                .sql("SELECT owner_id FROM publications WHERE id = ?")
                .param(publication)
                .query(Long.class)
                .single();
    }
}
