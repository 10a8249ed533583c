// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;

/**
 * What became of a submission at one of the repositories that are to get it.
 *
 * @param takenOn whether there is a deposit
 * @param deposit empty while there is no deposit, or while it has no status
 * @param copies statuses of the publication's copies there
 */
record RepositoryOutcome(
        boolean takenOn, Optional<DepositStatus> deposit, List<CopyStatus> copies) {

    private static final Set<DepositStatus> FINAL =
            Set.of(DepositStatus.ACCEPTED, DepositStatus.REJECTED, DepositStatus.FAILED);
    private static final Set<DepositStatus> NEGATIVE =
            Set.of(DepositStatus.REJECTED, DepositStatus.FAILED);
    private static final Set<CopyStatus> NEGATIVE_COPY =
            Set.of(CopyStatus.REJECTED, CopyStatus.STALLED);

    boolean isFinal() {
        return deposit.filter(FINAL::contains).isPresent();
    }

    boolean isAccepted() {
        return deposit.filter(DepositStatus.ACCEPTED::equals).isPresent();
    }

    boolean hasCompleteCopy() {
        return copies.contains(CopyStatus.COMPLETE);
    }

    /** A copy tells more than the deposit that led to it. */
    boolean needsAttention() {
        return copies.isEmpty()
                ? deposit.filter(NEGATIVE::contains).isPresent()
                : NEGATIVE_COPY.containsAll(copies);
    }
}
