// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

/** The lease ended and somebody else has claimed the deposit since; this worker must stop. */
public final class StaleClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleClaimException(Claim claim) {
        super(
                "Deposit %s was claimed by another worker since claim %d"
                        .formatted(claim.depositId(), claim.fence()));
    }
}
