// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import java.util.List;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.SubmissionStatus;

/**
 * What became of a submitted submission.
 *
 * @param repositories one entry for each repository that is to get a deposit, whether it has one or
 *     not
 */
record SubmissionOutcome(List<RepositoryOutcome> repositories) {

    /** The deposits taken together; of no expected deposit, all are accepted. */
    AggregatedDepositStatus aggregate() {
        if (repositories.stream().allMatch(RepositoryOutcome::isAccepted)) {
            return AggregatedDepositStatus.ACCEPTED;
        }
        return repositories.stream().allMatch(RepositoryOutcome::isFinal)
                ? AggregatedDepositStatus.REJECTED
                : AggregatedDepositStatus.IN_PROGRESS;
    }

    boolean isTakenOnEverywhere() {
        return repositories.stream().allMatch(RepositoryOutcome::takenOn);
    }

    /** Where the submission stands for its submitter. */
    SubmissionStatus submissionStatus() {
        if (repositories.stream().anyMatch(RepositoryOutcome::needsAttention)) {
            return SubmissionStatus.NEEDS_ATTENTION;
        }
        boolean complete =
                !repositories.isEmpty()
                        && repositories.stream().allMatch(RepositoryOutcome::hasCompleteCopy);
        return complete ? SubmissionStatus.COMPLETE : SubmissionStatus.SUBMITTED;
    }
}
