// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PassMessageTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void bodiesAreThoseOfEclipsePass() {
        assertThat(json.writeValueAsString(new SubmissionReady("15")))
                .isEqualTo("{\"submission\":\"15\",\"type\":\"SubmissionReady\"}");
        assertThat(json.writeValueAsString(new DepositStatusChanged("7")))
                .isEqualTo("{\"deposit\":\"7\",\"type\":\"DepositStatus\"}");
        assertThat(json.writeValueAsString(new SubmissionEventCreated("3", null)))
                .isEqualTo("{\"submission-event\":\"3\",\"type\":\"SubmissionEvent\"}");
        assertThat(
                        json.writeValueAsString(
                                new SubmissionEventCreated("3", "https://pass.example/x")))
                .isEqualTo(
                        "{\"submission-event\":\"3\",\"type\":\"SubmissionEvent\",\"approval-link\":\"https://pass.example/x\"}");
    }

    @Test
    void bodiesReadBackAndUnknownMembersAreIgnored() {
        SubmissionEventCreated event =
                json.readValue(
                        "{\"submission-event\":\"3\",\"type\":\"SubmissionEvent\",\"approval-link\":\"l\",\"more\":1}",
                        SubmissionEventCreated.class);
        assertThat(event).isEqualTo(new SubmissionEventCreated("3", "l"));
        assertThat(event.toString()).doesNotContain("=l");
    }
}
