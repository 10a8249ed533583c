// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ChangeRecorder;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.User;
import org.springframework.stereotype.Component;

/** Puts a person in the place of an invited address, and back. */
@Component
class SubmitterChange {

    private final EntityManager entities;
    private final ChangeRecorder changes;

    SubmitterChange(EntityManager entities, ChangeRecorder changes) {
        this.entities = entities;
        this.changes = changes;
    }

    /** The submission, locked, so that of two redemptions at once the second sees the first. */
    Submission lock(long id) {
        Submission submission = entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (submission == null) {
            throw new RefusedTokenException("Submission " + id + " does not exist any more.");
        }
        return submission;
    }

    Optional<String> emailOf(long userId) {
        return Optional.ofNullable(entities.find(User.class, userId)).flatMap(User::email);
    }

    void become(Submission submission, long userId) {
        Map<String, @Nullable Object> before = new TreeMap<>();
        submission.submitterEmail().ifPresent(email -> before.put("submitterEmail", email));
        submission.submitterName().ifPresent(name -> before.put("submitterName", name));
        if (submission.submitter().isEmpty()) {
            before.put("submitter", null);
        }
        submission.replaceInvitedSubmitter(entities.getReference(User.class, userId));
        record(submission, before);
    }

    /** Preparers, administrators and the redeemer may, while nothing was submitted. */
    boolean mayUndo(Submission submission, Invitation invitation, PassPrincipal caller) {
        Optional<Long> redeemer = invitation.redeemedBy();
        boolean stillTheSame = submission.submitter().map(User::id).equals(redeemer);
        boolean entitled =
                caller.has(PassPrincipal.Role.ADMIN)
                        || caller.person().isPresent()
                                && (caller.person().equals(redeemer)
                                        || submission.isPreparedBy(caller.person().get()));
        return stillTheSame && entitled && !submission.isSubmitted();
    }

    void inviteAgain(Submission submission, Invitation invitation) {
        Map<String, @Nullable Object> before = new TreeMap<>();
        before.put("submitter", submission.submitter().orElse(null));
        before.put("submitterEmail", null);
        invitation.name().ifPresent(_ -> before.put("submitterName", null));
        submission.inviteSubmitter(invitation.email(), invitation.name().orElse(null));
        record(submission, before);
    }

    private void record(Submission submission, Map<String, @Nullable Object> before) {
        entities.flush();
        changes.record(
                List.of(
                        new ResourceChange(
                                ResourceChange.Operation.UPDATE,
                                "submission",
                                submission.id(),
                                submission,
                                before)));
    }
}
