// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.StoredResource;
import org.publicaccess.pass.core.model.Submission;
import org.springframework.stereotype.Component;

/**
 * Tells in which state the submissions are that a request touches. They stay locked until its end,
 * so that nobody submits what is just being changed.
 */
@Component
public class SubmissionStates {

    private final EntityManager entities;

    SubmissionStates(EntityManager entities) {
        this.entities = entities;
    }

    /** The state at the beginning of the request. */
    public SubmissionState before(PendingChanges changes, Submission submission) {
        return pending(changes, submission)
                .map(SubmissionState::before)
                .orElseGet(() -> SubmissionState.of(locked(submission)));
    }

    /** The state that the request leads to. */
    SubmissionState after(PendingChanges changes, Submission submission) {
        return SubmissionState.of(now(changes, submission));
    }

    /** The submission with the values that the request gives it. */
    Submission now(PendingChanges changes, Submission submission) {
        return pending(changes, submission)
                .map(change -> (Submission) change.entity())
                .orElseGet(() -> locked(submission));
    }

    /** The state of a stored submission, in a request that changes nothing of it. */
    public SubmissionState stored(Submission submission) {
        return SubmissionState.of(locked(submission));
    }

    private static Optional<PendingChange> pending(PendingChanges changes, Submission submission) {
        long id = StoredResource.idOf(submission);
        return changes.of("submission")
                .filter(change -> change.operation() != Operation.DELETE && change.id() == id)
                .findFirst();
    }

    private Submission locked(Submission submission) {
        long id = StoredResource.idOf(submission);
        Submission stored = entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            throw JsonApiException.notFound("submission", id);
        }
        return stored;
    }
}
