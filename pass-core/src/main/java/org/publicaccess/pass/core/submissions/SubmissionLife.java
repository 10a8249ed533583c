// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.SubmissionEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of a submission's life, as the write rules of the interface use them. */
@Component
public class SubmissionLife {

    private final SubmissionRules submissions;
    private final EventRules events;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    SubmissionLife(
            SubmissionRules submissions,
            EventRules events,
            EntityManager entities,
            JdbcClient jdbc) {
        this.submissions = submissions;
        this.events = events;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Judges what a person does to submissions and events, and completes it. */
    public void judge(PendingChanges changes, Person person) {
        changes.of("submissionEvent")
                .filter(change -> change.operation() == Operation.CREATE)
                .forEach(change -> events.judge(change, changes, person));
        changes.of("submission")
                .filter(change -> change.operation() != Operation.DELETE)
                .forEach(change -> submissions.judge(change, changes, person));
    }

    /**
     * Keeps what a service writes consistent: {@code submitted} agrees with the status. A loader
     * that submits with an earlier status means {@code submitted}.
     */
    public void keepConsistent(PendingChanges changes) {
        changes.of("submission")
                .filter(change -> change.operation() != Operation.DELETE)
                .filter(change -> change.changes("submitted") || change.changes("submissionStatus"))
                .forEach(SubmissionLife::keepConsistent);
    }

    private static void keepConsistent(PendingChange change) {
        Submission submission = (Submission) change.entity();
        boolean late =
                submission.submissionStatus().filter(SubmissionState::isSubmitted).isPresent();
        if (submission.isSubmitted() && submission.submissionStatus().isPresent() && !late) {
            change.set("submissionStatus", SubmissionStatus.SUBMITTED);
        } else if (!submission.isSubmitted() && late) {
            throw change.refusal(
                    change.changes("submissionStatus") ? "submissionStatus" : "submitted",
                    ErrorCode.UNPROCESSABLE,
                    "A submission with this submissionStatus is submitted: set submitted to true with it.");
        }
    }

    /** Refuses a person work on a submission that belongs to others or is closed. */
    public void checkOpen(
            PendingChange change, String field, SubmissionState state, Person person) {
        submissions.checkOpen(change, field, state, person);
    }

    /** Refuses a person any deletion once the submission was deposited anywhere. */
    public void checkNotDeposited(PendingChange deletion, SubmissionState state) {
        boolean deposited =
                jdbc.sql("SELECT EXISTS (SELECT FROM deposits WHERE submission_id = ?)")
                        .param(state.id())
                        .query(Boolean.class)
                        .single();
        if (deposited) {
            throw deletion.refusal(
                    "",
                    ErrorCode.NOT_ALLOWED_NOW,
                    "Submission %d has deposits: nothing of it can be deleted any more."
                            .formatted(state.id()));
        }
    }

    /** Allows a person to delete an own draft, and gives the events that go with it. */
    public Collection<SubmissionEvent> checkDeletion(PendingChange deletion, Person person) {
        SubmissionState state = SubmissionState.before(deletion);
        checkOpen(deletion, "", state, person);
        checkNotDeposited(deletion, state);
        if (state.status() != SubmissionStatus.DRAFT) {
            throw deletion.refusal(
                    "",
                    ErrorCode.NOT_ALLOWED_NOW,
                    "Submission %d is \"%s\"; only a draft can be deleted."
                            .formatted(state.id(), state.status().wire()));
        }
        return List.copyOf(
                entities.createQuery(
                                "from SubmissionEvent where submission.id = :id",
                                SubmissionEvent.class)
                        .setParameter("id", state.id())
                        .getResultList());
    }
}
