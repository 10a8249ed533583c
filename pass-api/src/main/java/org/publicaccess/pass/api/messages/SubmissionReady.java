// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A submission is submitted, or was changed while it is.
 *
 * @param submission id of the submission
 */
@JsonPropertyOrder({"submission", "type"})
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubmissionReady(String submission) implements PassMessage {

    /** Value of the type property. */
    public static final String TYPE = "SubmissionReady";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String resourceId() {
        return submission;
    }
}
