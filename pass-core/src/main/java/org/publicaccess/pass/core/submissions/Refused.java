// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import java.util.List;
import java.util.Set;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.model.PersonRole;

/** What people are told when something cannot be done. */
final class Refused {

    private Refused() {}

    static JsonApiException notYours(PendingChange change, String field, SubmissionState state) {
        return change.refusal(
                field,
                ErrorCode.NOT_YOURS,
                "You are neither the submitter nor a preparer of submission %d. Ask one of them."
                        .formatted(state.id()));
    }

    static JsonApiException notNow(
            PendingChange change,
            String field,
            String wanted,
            SubmissionState state,
            Set<PersonRole> roles) {
        List<String> open = Transition.open(state.status(), roles).map(Transition::action).toList();
        return change.refusal(
                field,
                ErrorCode.NOT_ALLOWED_NOW,
                "\"%s\" is not possible for you while submission %d is \"%s\". What you can do now: %s."
                        .formatted(
                                wanted,
                                state.id(),
                                state.status().wire(),
                                open.isEmpty() ? "nothing" : String.join(", ", open)));
    }

    static JsonApiException closed(PendingChange change, String field, SubmissionState state) {
        return change.refusal(
                field,
                ErrorCode.NOT_ALLOWED_NOW,
                "Submission %d is \"%s\" and cannot be changed any more. %s"
                        .formatted(
                                state.id(),
                                state.status().wire(),
                                state.status() == SubmissionStatus.CANCELLED
                                        ? "Begin a new one."
                                        : "After a rejection it can be reopened."));
    }
}
