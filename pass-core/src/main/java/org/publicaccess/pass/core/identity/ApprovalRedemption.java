// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import org.publicaccess.pass.core.identity.ApprovalTokens.Content;
import org.publicaccess.pass.core.model.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the person who brings an approval token the submitter. */
@Service
class ApprovalRedemption {

    private static final Logger log = LoggerFactory.getLogger(ApprovalRedemption.class);

    private final ApprovalTokens tokens;
    private final InvitationStore store;
    private final SubmitterChange submitters;
    private final AuditTrail audit;
    private final Clock clock;

    ApprovalRedemption(
            ApprovalTokens tokens,
            InvitationStore store,
            SubmitterChange submitters,
            AuditTrail audit,
            Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.clock = clock;
        this.submitters = submitters;
        this.audit = audit;
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
        Content invitation =
                tokens.read(token)
                        .orElseThrow(
                                () ->
                                        new RefusedTokenException(
                                                "The user token is damaged or of another system."));
        Submission submission = submitters.lock(invitation.submissionId());
        if (store.find(token).filter(Invitation::undone).isPresent()) {
            throw new RefusedTokenException("The invitation behind this link was taken back.");
        }
        boolean invited =
                submission.submitterEmail().filter(invitation.email()::equals).isPresent();
        boolean taken = submission.submitter().filter(user -> user.id() != userId).isPresent();
        boolean ownAlready = !taken && submission.submitter().isPresent();
        if (taken || !(invited || ownAlready)) {
            throw new RefusedTokenException(
                    "The invitation to submission " + submission.id() + " is no longer valid.");
        }
        if (invited) {
            String name = submission.submitterName().orElse(null);
            submitters.become(submission, userId);
            if (store.find(token).isEmpty()) {
                store.addRedeemed(
                        token, submission.id(), invitation.email(), name, userId, clock.instant());
            }
            audit.record(
                    AuditAction.INVITATION_REDEEMED,
                    "submission/" + submission.id(),
                    "by a link of Eclipse PASS");
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
}
