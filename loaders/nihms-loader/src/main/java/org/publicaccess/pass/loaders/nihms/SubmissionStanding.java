// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.Identifier;
import org.publicaccess.pass.loaders.kit.write.Draft;

/**
 * How a submission that was handed in stands: what its deposits say, and more surely what its
 * copies say.
 */
final class SubmissionStanding {

    private SubmissionStanding() {}

    /** The standing in each repository that has a deposit or a copy. */
    static Map<Identifier, SubmissionStatus> byRepository(
            List<Draft> deposits, List<Draft> copies) {
        Map<Identifier, SubmissionStatus> standing = new HashMap<>();
        for (Draft deposit : deposits) {
            boolean rejected =
                    deposit.status("depositStatus", DepositStatus.class)
                            .filter(DepositStatus.REJECTED::equals)
                            .isPresent();
            deposit.one("repository")
                    .ifPresent(
                            one ->
                                    standing.put(
                                            one,
                                            rejected
                                                    ? SubmissionStatus.NEEDS_ATTENTION
                                                    : SubmissionStatus.SUBMITTED));
        }
        for (Draft copy : copies) {
            copy.one("repository").ifPresent(one -> standing.put(one, ofCopy(copy)));
        }
        return standing;
    }

    private static SubmissionStatus ofCopy(Draft copy) {
        return copy.status("copyStatus", CopyStatus.class)
                .map(
                        status ->
                                switch (status) {
                                    case COMPLETE -> SubmissionStatus.COMPLETE;
                                    case REJECTED, STALLED -> SubmissionStatus.NEEDS_ATTENTION;
                                    case ACCEPTED, IN_PROGRESS -> SubmissionStatus.SUBMITTED;
                                })
                .orElse(SubmissionStatus.SUBMITTED);
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
        return all.stream().allMatch(SubmissionStatus.COMPLETE::equals)
                ? SubmissionStatus.COMPLETE
                : SubmissionStatus.SUBMITTED;
    }
}
