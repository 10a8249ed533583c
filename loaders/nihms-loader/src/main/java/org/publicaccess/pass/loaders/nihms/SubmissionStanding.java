// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.Identifier;
import org.publicaccess.pass.loaders.kit.write.Draft;

/**
 * How a submission that was handed in stands, as the deposit service sees it: what its deposits
 * say, and more surely what its copies say.
 */
final class SubmissionStanding {

    private static final Set<DepositStatus> NEGATIVE =
            Set.of(DepositStatus.REJECTED, DepositStatus.FAILED);
    private static final Set<CopyStatus> NEGATIVE_COPY =
            Set.of(CopyStatus.REJECTED, CopyStatus.STALLED);

    private SubmissionStanding() {}

    /** The standing in each repository that has a deposit or a copy with a status. */
    static Map<Identifier, SubmissionStatus> byRepository(
            List<Draft> deposits, List<Draft> copies) {
        Map<Identifier, SubmissionStatus> standing = new HashMap<>();
        for (Draft deposit : deposits) {
            deposit.one("repository").ifPresent(one -> standing.put(one, ofDeposit(deposit)));
        }
        Map<Identifier, Set<CopyStatus>> statuses = new HashMap<>();
        for (Draft copy : copies) {
            Optional<CopyStatus> status = copy.status("copyStatus", CopyStatus.class);
            Optional<Identifier> repository = copy.one("repository");
            if (status.isPresent() && repository.isPresent()) {
                statuses.computeIfAbsent(repository.get(), _ -> EnumSet.noneOf(CopyStatus.class))
                        .add(status.get());
            }
        }
        statuses.forEach((repository, of) -> standing.put(repository, ofCopies(of)));
        return standing;
    }

    private static SubmissionStatus ofDeposit(Draft deposit) {
        boolean negative =
                deposit.status("depositStatus", DepositStatus.class)
                        .filter(NEGATIVE::contains)
                        .isPresent();
        return negative ? SubmissionStatus.NEEDS_ATTENTION : SubmissionStatus.SUBMITTED;
    }

    private static SubmissionStatus ofCopies(Set<CopyStatus> statuses) {
        if (statuses.contains(CopyStatus.COMPLETE)) {
            return SubmissionStatus.COMPLETE;
        }
        return NEGATIVE_COPY.containsAll(statuses)
                ? SubmissionStatus.NEEDS_ATTENTION
                : SubmissionStatus.SUBMITTED;
    }

    /** Attention wins; complete is only what is complete in every repository. */
    static SubmissionStatus of(
            Collection<? extends Identifier> repositories,
            Map<Identifier, SubmissionStatus> byRepository) {
        List<SubmissionStatus> all =
                repositories.stream()
                        .map(one -> byRepository.getOrDefault(one, SubmissionStatus.SUBMITTED))
                        .toList();
        if (all.contains(SubmissionStatus.NEEDS_ATTENTION)) {
            return SubmissionStatus.NEEDS_ATTENTION;
        }
        return !all.isEmpty() && all.stream().allMatch(SubmissionStatus.COMPLETE::equals)
                ? SubmissionStatus.COMPLETE
                : SubmissionStatus.SUBMITTED;
    }
}
