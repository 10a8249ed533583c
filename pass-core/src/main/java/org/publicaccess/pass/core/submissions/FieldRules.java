// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.publicaccess.pass.api.AggregatedDepositStatus.NOT_STARTED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.Submission;

/** Which fields of an open submission people may give which values. */
final class FieldRules {

    private static final Set<SubmissionStatus> WITH_THE_PREPARER =
            EnumSet.of(SubmissionStatus.DRAFT, SubmissionStatus.CHANGES_REQUESTED);

    private FieldRules() {}

    /**
     * Checks the fields that follow the life cycle.
     *
     * @param submits whether the same change submits, which settles some of them
     */
    static void check(
            PendingChange change, SubmissionState before, Person person, boolean submits) {
        if (change.changes("source") && change.after("source") != Source.PASS) {
            throw refused(change, "source", "People can set it to \"pass\" only.");
        }
        if (!submits) {
            checkUnsubmitted(change);
        }
        if (change.changes("submitter") && !maySetSubmitter(change, before, person)) {
            throw refused(
                    change,
                    "submitter",
                    "The submitter of a draft can be changed by the submitter and by who created it; if there is"
                            + " none yet, by a preparer before approval is requested.");
        }
    }

    private static void checkUnsubmitted(PendingChange change) {
        if (change.changes("aggregatedDepositStatus")
                && (change.before("aggregatedDepositStatus") != null
                        || change.after("aggregatedDepositStatus") != NOT_STARTED)) {
            throw refused(
                    change,
                    "aggregatedDepositStatus",
                    "Before submitting it can only become \"not-started\"; the deposits set it later.");
        }
        if (change.changes("submitted") && !Boolean.FALSE.equals(change.after("submitted"))) {
            throw refused(change, "submitted", "It is true or false and cannot be taken away.");
        }
        if (change.changes("submittedDate")) {
            throw refused(change, "submittedDate", "It is set when the submission is submitted.");
        }
    }

    private static boolean maySetSubmitter(
            PendingChange change, SubmissionState before, Person person) {
        if (change.operation() == Operation.CREATE) {
            return true;
        }
        if (before.submitter().isEmpty()) {
            return WITH_THE_PREPARER.contains(before.status());
        }
        @Nullable String creator = ((Submission) change.entity()).createdBy().orElse(null);
        return before.status() == SubmissionStatus.DRAFT
                && (before.isSubmitter(person) || person.name().equals(creator));
    }

    /** People may leave a submission, the last one may not. */
    static void checkSomebodyStays(PendingChange change) {
        SubmissionState after = SubmissionState.of((Submission) change.entity());
        if (after.submitter().isEmpty() && after.preparers().isEmpty()) {
            throw change.refusal(
                    change.changes("preparers") ? "preparers" : "submitter",
                    ErrorCode.UNPROCESSABLE,
                    "Somebody must stay with the submission: a submitter or a preparer.");
        }
    }

    private static JsonApiException refused(PendingChange change, String field, String rule) {
        return change.refusal(
                field,
                ErrorCode.NOT_ALLOWED_NOW,
                "%s cannot get this value. %s".formatted(field, rule));
    }
}
