// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

/** Another address was invited than the caller's, and the caller has not confirmed. */
final class UnconfirmedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Invitation invitation;

    UnconfirmedException(Invitation invitation) {
        super(
                "Another address was invited than yours. Confirm that the invitation is meant for you.");
        this.invitation = invitation;
    }

    Invitation invitation() {
        return invitation;
    }
}
