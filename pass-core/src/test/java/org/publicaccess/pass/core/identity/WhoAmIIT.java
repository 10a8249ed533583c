// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.identity.ApprovalTokens.Content;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class WhoAmIIT {

    private final CoreServer core = CoreServer.shared();
    private final long staff1 = core.person("staff1", "submitter");
    private final long staff2 = core.person("staff2", "submitter");

    @Test
    void aPersonIsNamedByItsResource() {
        Answer answer = core.httpOf("staff1").get("/user/whoami");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text())
                .startsWith(
                        "{\"id\":\"%d\",\"type\":\"user\",\"uri\":\"http://localhost:8080/data/user/%d\""
                                .formatted(staff1, staff1));
    }

    @Test
    void aServiceIsToldThatItIsOne() {
        Answer answer = core.backend().get("/user/whoami");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"id\":null,\"type\":\"service\",\"uri\":null,\"name\":\"backend\"}");
    }

    @Test
    void anApprovalTokenMakesItsBringerTheSubmitter() {
        long submission = invite("new1@example.edu", true);
        String token = tokenFor(submission, "new1@example.edu");

        Answer answer = redeem("staff1", token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isEqualTo(String.valueOf(staff1));
        assertThat(row(submission))
                .containsEntry("submitter_id", staff1)
                .containsEntry("submitter_name", null)
                .containsEntry("submitter_email", null)
                .containsEntry("version", 1L)
                .containsEntry("updated_by", "staff1");
        assertThat(changes(submission)).isEqualTo("{submitter,submitterEmail,submitterName}");
        assertThat(core.messages().await("SubmissionReady", submission).queue())
                .isEqualTo("pass-submission");
    }

    @Test
    void theSamePersonMayFollowTheLinkAgain() {
        long submission = invite("new2@example.edu", false);
        String token = tokenFor(submission, "new2@example.edu");

        assertThat(redeem("staff1", token).status()).isEqualTo(200);
        assertThat(redeem("staff1", token).status()).isEqualTo(200);

        assertThat(row(submission)).containsEntry("version", 1L);
    }

    @Test
    void itCanBeTakenBack() {
        long submission = invite("new7@example.edu", false);
        String token = tokenFor(submission, "new7@example.edu");
        redeem("staff1", token);

        Answer undone =
                core.httpOf("staff1")
                        .with("Content-Type", "application/json")
                        .send(
                                "POST",
                                "/user/invitation/undo",
                                BodyPublishers.ofString(
                                        "{\"submission\":\"%d\"}".formatted(submission)));

        assertThat(undone.status()).as(undone.text()).isEqualTo(204);
        assertThat(row(submission))
                .containsEntry("submitter_id", null)
                .containsEntry("submitter_email", "mailto:new7@example.edu")
                .containsEntry("submitter_name", "New");
        assertRefused(redeem("staff2", token));
    }

    @Test
    void anotherPersonMayNotFollowItLater() {
        long submission = invite("new3@example.edu", false);
        String token = tokenFor(submission, "new3@example.edu");
        redeem("staff1", token);

        assertRefused(redeem("staff2", token));
        assertThat(row(submission)).containsEntry("submitter_id", staff1);
    }

    @Test
    void anInvitationOfAnotherAddressIsNoLongerValid() {
        long submission = invite("new4@example.edu", false);

        assertRefused(redeem("staff1", tokenFor(submission, "old@example.edu")));
        assertThat(row(submission)).containsEntry("submitter_id", null);
    }

    @Test
    void aSubmissionWithAnotherSubmitterIsNotTakenOver() {
        long submission = invite("new5@example.edu", false);
        core.jdbc()
                .sql("UPDATE submissions SET submitter_id = ? WHERE id = ?")
                .params(staff2, submission)
                .update();

        assertRefused(redeem("staff1", tokenFor(submission, "new5@example.edu")));
        assertThat(row(submission)).containsEntry("submitter_id", staff2);
    }

    @Test
    void badTokensAreRefusedWithAReasonAndWithoutTheToken() {
        assertRefused(redeem("staff1", "ABCDEF"));
        assertRefused(redeem("staff1", ""));
        assertRefused(redeem("staff1", tokenFor(999_999_999, "new@example.edu")));
        assertThat(redeem("staff1", "ABCDEF").text()).doesNotContain("ABCDEF");
    }

    @Test
    void aServiceDoesNotBecomeASubmitter() {
        long submission = invite("new6@example.edu", false);
        String token = tokenFor(submission, "new6@example.edu");

        assertRefused(core.backend().get("/user/whoami?userToken=" + token));
    }

    private Answer redeem(String username, String token) {
        return core.httpOf(username).get("/user/whoami?userToken=" + token);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("message").asString()).contains("new link");
    }

    private String tokenFor(long submission, String address) {
        return EclipsePassTokens.withKey(CoreServer.TOKEN_KEY)
                .tokenFor(new Content(submission, URI.create("mailto:" + address)));
    }

    private long invite(String address, boolean submitted) {
        return core.jdbc()
                .sql(
                        """
                        INSERT INTO submissions (id, submitter_name, submitter_email, submitted)
                        VALUES (nextval('resource_id_seq'), 'New', ?, ?) RETURNING id
                        """)
                .params("mailto:" + address, submitted)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> row(long submission) {
        return core.jdbc()
                .sql("SELECT * FROM submissions WHERE id = ?")
                .param(submission)
                .query()
                .singleRow();
    }

    private String changes(long submission) {
        return core.jdbc()
                .sql(
                        """
                        SELECT array(SELECT unnest(fields) ORDER BY 1)::text FROM change_log
                        WHERE resource_type = 'submission' AND resource_id = ?
                            AND operation = 'update' AND changed_by = 'staff1'
                        """)
                .param(submission)
                .query(String.class)
                .single();
    }
}
