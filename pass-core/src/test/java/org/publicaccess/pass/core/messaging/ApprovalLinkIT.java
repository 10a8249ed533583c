// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.json.JsonMapper;

class ApprovalLinkIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CoreServer core = CoreServer.shared();

    @Test
    void whoFollowsTheLinkInTheMessageBecomesTheSubmitter() {
        long person = core.person("staff1", "submitter");
        String submission =
                create(
                        "submission",
                        """
                        "attributes":{"submitterEmail":"mailto:link@example.edu","submitted":false}
                        """);

        String link = linkIn(event("approval-requested-newuser", submission));

        assertThat(link)
                .startsWith("https://pass.example.edu/app/" + submission + "?x=1&userToken=")
                .endsWith("#top");
        String token = link.replaceFirst(".*userToken=", "").replaceFirst("#.*", "");
        Answer accepted =
                core.httpOf("staff1")
                        .with("Content-Type", "application/json")
                        .send(
                                "POST",
                                "/user/invitation",
                                BodyPublishers.ofString(
                                        "{\"userToken\":\"%s\",\"confirmed\":true}"
                                                .formatted(token)));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        Answer submitter = core.backend().get("/data/submission/" + submission + "/submitter");
        assertThat(submitter.json().path("data").path("id").asString())
                .isEqualTo(String.valueOf(person));
    }

    @Test
    void otherEventsHaveNoLink() {
        String submission =
                create(
                        "submission",
                        "\"attributes\":{\"submitterEmail\":\"mailto:link@example.edu\"}");
        assertThat(linkIn(event("approval-requested", submission))).isEmpty();
    }

    @Test
    void anInvitationOfNobodyHasNoLink() {
        String submission = create("submission", "\"attributes\":{\"submitted\":false}");
        assertThat(linkIn(event("approval-requested-newuser", submission))).isEmpty();
    }

    private String event(String eventType, String submission) {
        return create(
                "submissionEvent",
                """
                "attributes":{"eventType":"%s","link":"https://pass.example.edu/app/%s?x=1#top"},
                "relationships":{"submission":{"data":{"type":"submission","id":"%s"}}}
                """
                        .formatted(eventType, submission, submission));
    }

    private String linkIn(String event) {
        String body = core.messages().await("SubmissionEvent", Long.parseLong(event)).body();
        return JSON.readTree(body).path("approval-link").asString("");
    }

    private String create(String type, String members) {
        Answer created =
                core.backend()
                        .post(
                                "/data/" + type,
                                "{\"data\":{\"type\":\"%s\",%s}}".formatted(type, members));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("data").path("id").asString();
    }
}
