// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.TreeSet;
import org.publicaccess.pass.core.identity.ApprovalTokens.Invitation;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the person who brings an approval token the submitter. */
@Service
class ApprovalRedemption {

    private static final Logger log = LoggerFactory.getLogger(ApprovalRedemption.class);

    private final EntityManager entities;
    private final ApprovalTokens tokens;
    private final ObjectProvider<ChangeListener> listeners;

    ApprovalRedemption(
            EntityManager entities,
            ApprovalTokens tokens,
            ObjectProvider<ChangeListener> listeners) {
        this.entities = entities;
        this.tokens = tokens;
        this.listeners = listeners;
    }

    /**
     * Puts the person in the place of the invited address; nothing happens when the person is the
     * submitter already.
     *
     * @throws RefusedTokenException when the token is not valid, or no longer
     */
    @Transactional
    void redeem(String token, long userId) {
        Invitation invitation =
                tokens.read(token)
                        .orElseThrow(
                                () ->
                                        new RefusedTokenException(
                                                "The user token is damaged or not one of this"
                                                        + " system."));
        Submission submission = find(invitation.submissionId());
        boolean invited =
                submission.submitterEmail().filter(invitation.email()::equals).isPresent();
        boolean taken = submission.submitter().filter(user -> user.id() != userId).isPresent();
        boolean ownAlready = !taken && submission.submitter().isPresent();
        if (taken || !(invited || ownAlready)) {
            throw new RefusedTokenException(
                    "The invitation to submission " + submission.id() + " is no longer valid.");
        }
        if (invited) {
            replaceSubmitter(submission, userId);
        }
    }

    private Submission find(long id) {
        // Locked, so that of two redemptions at once the second sees the first.
        Submission submission = entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (submission == null) {
            throw new RefusedTokenException("Submission " + id + " does not exist any more.");
        }
        return submission;
    }

    private void replaceSubmitter(Submission submission, long userId) {
        Set<String> fields = new TreeSet<>();
        submission.submitterEmail().ifPresent(email -> fields.add("submitterEmail"));
        submission.submitterName().ifPresent(name -> fields.add("submitterName"));
        if (submission.submitter().isEmpty()) {
            fields.add("submitter");
        }
        submission.replaceInvitedSubmitter(entities.getReference(User.class, userId));
        entities.flush();
        ResourceChange change =
                new ResourceChange(
                        ResourceChange.Operation.UPDATE,
                        "submission",
                        submission.id(),
                        submission,
                        fields);
        listeners.orderedStream().forEach(listener -> listener.changed(change));
        log.info(
                "User {} became the submitter of submission {} by an approval token",
                userId,
                submission.id());
    }
}
