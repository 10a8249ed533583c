// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.model.Publication;
import org.publicaccess.pass.core.model.StoredResource;
import org.publicaccess.pass.core.model.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be true of a submission before a transition, beside its status. */
@Component
class Conditions {

    private final SubmissionStates states;
    private final SubmissionFiles files;
    private final JdbcClient jdbc;

    Conditions(SubmissionStates states, SubmissionFiles files, JdbcClient jdbc) {
        this.states = states;
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * Refuses a transition that is not possible yet.
     *
     * @param asking the change that asks for it, of the submission or of its event
     * @param field the field of it that says so
     */
    void check(
            Transition transition,
            Submission submission,
            PendingChange asking,
            String field,
            PendingChanges changes) {
        switch (transition) {
            case SUBMIT -> checkComplete(submission, asking, field, changes);
            case REQUEST_APPROVAL, SEND_AGAIN ->
                    checkAddressee(states.after(changes, submission), asking, field);
            case REOPEN -> checkRejected(states.before(changes, submission), asking, field);
            case REQUEST_CHANGES, WITHDRAW, CANCEL -> {
                // Nothing more is asked.
            }
        }
    }

    private void checkComplete(
            Submission submission, PendingChange asking, String field, PendingChanges changes) {
        Submission now = states.now(changes, submission);
        now.publication().ifPresent(this::hold);
        if (now.repositories().isEmpty()) {
            throw incomplete(asking, field, "it goes to no repository. Choose at least one");
        }
        SubmissionFiles.Count count = files.count(now.id(), changes);
        if (count.manuscripts() != 1) {
            throw incomplete(
                    asking,
                    field,
                    "it has %d manuscripts. Give exactly one file the role manuscript"
                            .formatted(count.manuscripts()));
        }
        if (count.withoutBytes() > 0) {
            throw incomplete(
                    asking,
                    field,
                    "%d of its files name no upload. Upload them, or remove them"
                            .formatted(count.withoutBytes()));
        }
    }

    /**
     * Whoever changes the publication at the same time waits, and then sees that it is submitted.
     */
    private void hold(Publication publication) {
        jdbc.sql("SELECT id FROM publications WHERE id = ? FOR SHARE")
                .param(StoredResource.idOf(publication))
                .query(Long.class)
                .optional();
    }

    private static JsonApiException incomplete(PendingChange asking, String field, String why) {
        return asking.refusal(
                field,
                ErrorCode.UNPROCESSABLE,
                "The submission cannot be submitted: %s.".formatted(why));
    }

    private static void checkAddressee(SubmissionState after, PendingChange asking, String field) {
        if (after.submitter().isEmpty() && !after.invited()) {
            throw asking.refusal(
                    field,
                    ErrorCode.UNPROCESSABLE,
                    "Nobody can be asked for approval: set the submitter, or submitterName and"
                            + " submitterEmail.");
        }
    }

    private void checkRejected(SubmissionState before, PendingChange asking, String field) {
        boolean rejected =
                jdbc.sql(
                                """
                                SELECT EXISTS (SELECT FROM deposits WHERE submission_id = :id
                                        AND deposit_status IN ('rejected', 'failed'))
                                    OR EXISTS (SELECT FROM submissions WHERE id = :id
                                        AND (submission_status = 'needs-attention'
                                            OR aggregated_deposit_status IN ('rejected', 'failed')))""")
                        .param("id", before.id())
                        .query(Boolean.class)
                        .single();
        if (!rejected) {
            throw asking.refusal(
                    field,
                    ErrorCode.NOT_ALLOWED_NOW,
                    "Submission %d was not rejected by any repository; only then it can be reopened."
                            .formatted(before.id()));
        }
    }
}
