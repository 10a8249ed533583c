// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

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
    private final SubmitterChange submitters;
    private final AuditTrail audit;

    ApprovalRedemption(ApprovalTokens tokens, SubmitterChange submitters, AuditTrail audit) {
        this.tokens = tokens;
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
        boolean invited =
                submission.submitterEmail().filter(invitation.email()::equals).isPresent();
        boolean taken = submission.submitter().filter(user -> user.id() != userId).isPresent();
        boolean ownAlready = !taken && submission.submitter().isPresent();
        if (taken || !(invited || ownAlready)) {
            throw new RefusedTokenException(
                    "The invitation to submission " + submission.id() + " is no longer valid.");
        }
        if (invited) {
            submitters.become(submission, userId);
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
