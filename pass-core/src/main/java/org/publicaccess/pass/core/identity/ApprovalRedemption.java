// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.identity.ApprovalTokens.Invitation;
import org.publicaccess.pass.core.jsonapi.ChangeRecorder;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the person who brings an approval token the submitter. */
@Service
class ApprovalRedemption {

    private static final Logger log = LoggerFactory.getLogger(ApprovalRedemption.class);

    private final EntityManager entities;
    private final ApprovalTokens tokens;
    private final ChangeRecorder changes;

    ApprovalRedemption(EntityManager entities, ApprovalTokens tokens, ChangeRecorder changes) {
        this.entities = entities;
        this.tokens = tokens;
        this.changes = changes;
    }

    /**
     * Puts the caller in the place of the invited address; nothing happens when the caller is the
     * submitter already.
     *
     * @throws RefusedTokenException when the token is not valid, or no longer
     */
    @Transactional
    void redeem(String token, PassPrincipal caller) {
        long userId = personOf(caller);
        Invitation invitation =
                tokens.read(token)
                        .orElseThrow(
                                () ->
                                        new RefusedTokenException(
                                                "The user token is damaged or of another system."));
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
            changes.record(List.of(replaceSubmitter(submission, userId)));
            log.info(
                    "User {} became the submitter of submission {} by an approval token",
                    userId,
                    submission.id());
        }
    }

    private static long personOf(PassPrincipal caller) {
        return caller.person()
                .orElseThrow(
                        () ->
                                new RefusedTokenException(
                                        "The service account %s cannot become a submitter."
                                                .formatted(caller.name())));
    }

    private Submission find(long id) {
        // Locked, so that of two redemptions at once the second sees the first.
        Submission submission = entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (submission == null) {
            throw new RefusedTokenException("Submission " + id + " does not exist any more.");
        }
        return submission;
    }

    private ResourceChange replaceSubmitter(Submission submission, long userId) {
        Map<String, @Nullable Object> before = new TreeMap<>();
        submission.submitterEmail().ifPresent(email -> before.put("submitterEmail", email));
        submission.submitterName().ifPresent(name -> before.put("submitterName", name));
        if (submission.submitter().isEmpty()) {
            before.put("submitter", null);
        }
        submission.replaceInvitedSubmitter(entities.getReference(User.class, userId));
        entities.flush();
        return new ResourceChange(
                ResourceChange.Operation.UPDATE, "submission", submission.id(), submission, before);
    }
}
