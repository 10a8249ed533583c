// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.deposit.core.Deposits;
import org.publicaccess.pass.deposit.work.Rounds;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.Work;
import org.springframework.stereotype.Component;

/**
 * Begins the next round of the deposits of a submission that was reopened, corrected and handed in
 * again. A repository that has a package, and has not refused it, gets no second one.
 */
@Component
class Resubmissions {

    private static final Set<DepositStatus> AT_REPOSITORY =
            Set.of(DepositStatus.SUBMITTED, DepositStatus.ACCEPTED);

    private final Deposits deposits;
    private final Rounds rounds;

    Resubmissions(Deposits deposits, Rounds rounds) {
        this.deposits = deposits;
        this.rounds = rounds;
    }

    /** Takes a submission as it is now; one that was not handed in again changes nothing. */
    void take(Resource submission) {
        submission
                .instant("submittedDate")
                .ifPresent(
                        submittedAt ->
                                take(
                                        submission,
                                        submittedAt,
                                        rounds.olderThan(submission.id(), submittedAt)));
    }

    private void take(Resource submission, Instant submittedAt, List<Work> older) {
        if (older.isEmpty()) {
            return;
        }
        Map<String, Optional<DepositStatus>> statuses =
                deposits.byRepository(submission.id()).values().stream()
                        .collect(
                                Collectors.toMap(
                                        Resource::id,
                                        deposit ->
                                                deposit.status(
                                                        "depositStatus", DepositStatus.class)));
        for (Work work : older) {
            Optional<DepositStatus> status =
                    statuses.getOrDefault(work.depositId(), Optional.empty());
            if (isAtRepository(work, status)) {
                rounds.keep(work.depositId(), submittedAt);
            } else {
                rounds.next(work.depositId(), Optional.of(submittedAt));
            }
        }
    }

    private static boolean isAtRepository(Work work, Optional<DepositStatus> status) {
        boolean refused = status.equals(Optional.of(DepositStatus.REJECTED));
        boolean mayHaveArrived = work.stage() == Stage.DELIVERED || work.stage() == Stage.RENAMING;
        return status.filter(AT_REPOSITORY::contains).isPresent() || (mayHaveArrived && !refused);
    }
}
