// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import org.publicaccess.pass.core.model.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approval links: whoever follows one and confirms becomes the submitter in place of the invited
 * address. A link works once and not for ever; asking for approval again mails a new one. Links
 * that Eclipse PASS mailed are {@link ApprovalTokens}.
 */
@Service
class Invitations {

    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private final InvitationStore store;
    private final SubmitterChange submitters;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(InvitationStore store, SubmitterChange submitters, AuditTrail audit, Clock clock) {
        this.store = store;
        this.submitters = submitters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What following a link would do. */
    record Offer(Invitation invitation, boolean sameAddress, boolean ownAlready) {}

    /**
     * Looks at a link without following it.
     *
     * @throws RefusedTokenException when it does not work, or no longer
     */
    @Transactional(readOnly = true)
    Offer look(String token, PassPrincipal caller) {
        long userId = personOf(caller);
        Invitation invitation = valid(token, userId);
        return new Offer(
                invitation,
                invitation.isFor(submitters.emailOf(userId)),
                invitation.redeemedBy().isPresent());
    }

    /**
     * Makes the caller the submitter.
     *
     * @param confirmed whether the person said yes although another address was invited
     * @throws RefusedTokenException when the link does not work, or no longer
     * @throws UnconfirmedException when another address was invited and the person did not confirm
     */
    @Transactional
    Invitation redeem(String token, PassPrincipal caller, boolean confirmed) {
        long userId = personOf(caller);
        Submission submission = submitters.lock(valid(token, userId).submissionId());
        Invitation invitation = valid(token, userId); // as it is now that nobody else changes it
        if (invitation.redeemedBy().isPresent()) {
            return invitation;
        }
        if (submission.submitter().isPresent()
                || submission.submitterEmail().filter(invitation.email()::equals).isEmpty()) {
            throw new RefusedTokenException(
                    "The invitation to submission " + submission.id() + " is no longer valid.");
        }
        boolean same = invitation.isFor(submitters.emailOf(userId));
        if (!same && !confirmed) {
            throw new UnconfirmedException(invitation);
        }
        submitters.become(submission, userId);
        store.redeemed(invitation.id(), userId, clock.instant());
        audit.record(
                AuditAction.INVITATION_REDEEMED,
                "submission/" + submission.id(),
                same ? "with the invited address" : "with another address than the invited one");
        log.info(
                "User {} became the submitter of submission {} by a link", userId, submission.id());
        return invitation;
    }

    /**
     * Takes the last redemption back: the submission waits for the invited address again.
     *
     * @throws RefusedTokenException when there is nothing to take back, or not by this caller
     */
    @Transactional
    void undo(long submissionId, PassPrincipal caller) {
        Submission submission = submitters.lock(submissionId);
        Invitation invitation =
                store.lastRedeemed(submissionId)
                        .filter(one -> submitters.mayUndo(submission, one, caller))
                        .orElseThrow(
                                () ->
                                        new RefusedTokenException(
                                                "There is no accepted invitation to submission "
                                                        + submissionId
                                                        + " that you can take back."));
        submitters.inviteAgain(submission, invitation);
        store.undone(invitation.id(), clock.instant());
        audit.record(AuditAction.INVITATION_UNDONE, "submission/" + submissionId, "");
    }

    private Invitation valid(String token, long userId) {
        Invitation invitation =
                store.find(token)
                        .orElseThrow(() -> new RefusedTokenException("This link is not known."));
        if (invitation.undone()) {
            throw new RefusedTokenException("The invitation behind this link was taken back.");
        }
        if (invitation.redeemedBy().filter(id -> id != userId).isPresent()) {
            throw new RefusedTokenException("This link was used already.");
        }
        if (invitation.redeemedBy().isEmpty() && !clock.instant().isBefore(invitation.expires())) {
            throw new RefusedTokenException("This link has expired.");
        }
        return invitation;
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
