// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what an approval link would do, does it when the person confirms, and takes it back. */
@RestController
@RequestMapping("/user/invitation")
class InvitationController {

    private static final String NEXT_STEP =
            " Ask the person who invited you for a new link: in PASS, \"ask for approval again\""
                    + " sends one.";

    private final Invitations invitations;
    private final CsrfTokens csrfTokens;
    private final AuditTrail audit;

    InvitationController(Invitations invitations, CsrfTokens csrfTokens, AuditTrail audit) {
        this.invitations = invitations;
        this.csrfTokens = csrfTokens;
        this.audit = audit;
    }

    /**
     * What a link would do.
     *
     * @param submission id of the submission
     * @param invitedEmail the address that was invited
     * @param sameAddress whether that is the caller's; if not, confirm
     * @param redeemed whether the caller followed the link before
     */
    record Shown(String submission, String invitedEmail, boolean sameAddress, boolean redeemed) {}

    /** A link to follow. */
    record Acceptance(String userToken, boolean confirmed) {}

    /** What was followed. */
    record Accepted(String submission) {}

    /** A submission whose last invitation is to be taken back. */
    record Undo(String submission) {}

    @GetMapping
    @Nullable ResponseEntity<Shown> show(
            @RequestParam String userToken,
            @AuthenticationPrincipal PassPrincipal caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Invitations.Offer offer = invitations.look(userToken, caller);
        Invitation invitation = offer.invitation();
        if (!Refusals.isBrowser(request)) {
            return ResponseEntity.ok(
                    new Shown(
                            Long.toString(invitation.submissionId()),
                            invitation.address(),
                            offer.sameAddress(),
                            offer.ownAlready()));
        }
        if (offer.ownAlready()) {
            response.sendRedirect(submissionPage(invitation));
        } else {
            page(offer, userToken, caller, request).write(HttpStatus.OK, response);
        }
        return null;
    }

    private Page page(
            Invitations.Offer offer,
            String token,
            PassPrincipal caller,
            HttpServletRequest request) {
        Page page =
                Page.titled("You are asked to approve a submission")
                        .paragraph(
                                "If you go on, you become the submitter of submission "
                                        + offer.invitation().submissionId()
                                        + ". You can then read it, correct it, approve it or cancel it.");
        if (!offer.sameAddress()) {
            page.paragraph(
                    "The invitation was sent to %s. You are signed in as %s. If both are you, go on; if not, close this page and forward the mail to the person whom it is for."
                            .formatted(offer.invitation().address(), caller.name()));
        }
        Map<String, String> fields =
                Map.of("userToken", token, CsrfTokens.FIELD, csrfTokens.tokenOf(request));
        return page.button("/user/invitation", fields, "Yes, I am the submitter");
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Accepted accept(
            @RequestBody Acceptance acceptance, @AuthenticationPrincipal PassPrincipal caller) {
        Invitation invitation =
                invitations.redeem(acceptance.userToken(), caller, acceptance.confirmed());
        return new Accepted(Long.toString(invitation.submissionId()));
    }

    /** The form of the page above, which told of the other address. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void accept(
            @RequestParam String userToken,
            @AuthenticationPrincipal PassPrincipal caller,
            HttpServletResponse response)
            throws IOException {
        response.sendRedirect(submissionPage(invitations.redeem(userToken, caller, true)));
    }

    @PostMapping("/undo")
    ResponseEntity<Void> undo(
            @RequestBody Undo undo, @AuthenticationPrincipal PassPrincipal caller) {
        if (!undo.submission().matches("\\d{1,18}")) {
            throw new RefusedTokenException("There is no submission of this id.");
        }
        invitations.undo(Long.parseLong(undo.submission()), caller);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    @Nullable ProblemDetail refused(
            RefusedTokenException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        audit.record(AuditAction.INVITATION_REFUSED, "", String.valueOf(e.getMessage()));
        if (Refusals.isBrowser(request)) {
            Page.titled("This link does not work")
                    .paragraph(e.getMessage() + NEXT_STEP)
                    .link("/app/", "Go to PASS")
                    .write(HttpStatus.BAD_REQUEST, response);
            return null;
        }
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage() + NEXT_STEP);
    }

    @ExceptionHandler
    ProblemDetail unconfirmed(UnconfirmedException e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
        problem.setProperty("invitedEmail", e.invitation().address());
        return problem;
    }

    private static String submissionPage(Invitation invitation) {
        return "/app/submissions/" + invitation.submissionId();
    }
}
