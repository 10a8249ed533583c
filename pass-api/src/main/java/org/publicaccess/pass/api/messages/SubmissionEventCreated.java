// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a submission.
 *
 * @param submissionEvent id of the submissionEvent
 * @param approvalLink address with a token that makes its reader the submitter; only for {@code
 *     approval-requested-newuser}
 */
@JsonPropertyOrder({"submission-event", "type", "approval-link"})
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionEventCreated(
        @JsonProperty("submission-event") String submissionEvent,
        @JsonProperty("approval-link") @Nullable String approvalLink)
        implements PassMessage {

    /** Value of the type property. */
    public static final String TYPE = "SubmissionEvent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String resourceId() {
        return submissionEvent;
    }

    @Override
    public String toString() {
        return "SubmissionEventCreated[submissionEvent=%s, approvalLink=%s]"
                .formatted(submissionEvent, approvalLink == null ? "none" : "withheld");
    }
}
