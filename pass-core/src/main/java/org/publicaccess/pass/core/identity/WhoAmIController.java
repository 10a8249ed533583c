// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are, and redeems approval tokens on the way. */
@RestController
class WhoAmIController {

    private final ApprovalRedemption redemption;
    private final PublicAddress address;

    WhoAmIController(ApprovalRedemption redemption, PublicAddress address) {
        this.redemption = redemption;
        this.address = address;
    }

    /**
     * The caller.
     *
     * @param id the user's id; null for a service account
     * @param type {@code user} or {@code service}
     * @param uri the user's resource; null for a service account
     * @param name login name
     */
    record Caller(@Nullable String id, String type, @Nullable URI uri, String name) {}

    @GetMapping("/user/whoami")
    Caller whoAmI(
            @AuthenticationPrincipal PassPrincipal caller,
            @RequestParam Optional<String> userToken) {
        // A token of our own is redeemed by POST /user/invitation, after a look at it.
        userToken
                .filter(token -> !InvitationLinks.isToken(token))
                .ifPresent(token -> redemption.redeem(token, caller));
        String name = caller.name();
        return caller.person()
                .map(id -> new Caller(id.toString(), "user", address.of("/data/user/" + id), name))
                .orElseGet(() -> new Caller(null, "service", null, name));
    }

    /** The member {@code message} is what clients of Eclipse PASS read. */
    @ExceptionHandler
    ProblemDetail refused(RefusedTokenException e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        e.getMessage() + " Ask the person who invited you for a new link.");
        problem.setProperty("message", problem.getDetail());
        return problem;
    }
}
