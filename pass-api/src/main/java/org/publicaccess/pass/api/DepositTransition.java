// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import static org.publicaccess.pass.api.DepositStatus.ACCEPTED;
import static org.publicaccess.pass.api.DepositStatus.FAILED;
import static org.publicaccess.pass.api.DepositStatus.REJECTED;
import static org.publicaccess.pass.api.DepositStatus.RETRY;
import static org.publicaccess.pass.api.DepositStatus.SUBMITTED;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every way in which a deposit's status changes; what is not listed does not happen. */
public enum DepositTransition implements Transition<DepositStatus> {
    ATTEMPT_FAILED(
            RETRY, "An attempt failed for a reason that may pass; another one follows.", open()),
    GIVEN_UP(
            FAILED,
            "An attempt failed for a reason that stays, or was the last one; staff are told.",
            open()),
    DELIVERED(
            SUBMITTED,
            "The package has its final name at the repository, which answers later.",
            open()),
    DELIVERED_AS_COPY(
            ACCEPTED,
            "The package has its final name at the repository and is the repository's copy.",
            with(open(), SUBMITTED)),
    TAKEN_IN(
            SUBMITTED,
            "The repository says that it has taken the package in, or that it had it already.",
            with(open(), SUBMITTED, FAILED)),
    REFUSED(REJECTED, "The repository refuses the package.", with(open(), SUBMITTED, FAILED)),
    SENT_ANEW(
            RETRY,
            "An administrator retries it, or the submitter has corrected the submission and sent it again.",
            with(Set.of(), FAILED, REJECTED)),
    DONE_ELSEWHERE(
            ACCEPTED,
            "An administrator states, with evidence, that the repository has the paper from elsewhere.",
            with(open(), SUBMITTED, FAILED, REJECTED));

    private final Set<Optional<DepositStatus>> from;
    private final DepositStatus to;
    private final String what;

    DepositTransition(DepositStatus to, String what, Set<Optional<DepositStatus>> from) {
        this.to = to;
        this.what = what;
        this.from = from;
    }

    private static Set<Optional<DepositStatus>> open() {
        return with(Set.of(Optional.empty()), RETRY);
    }

    private static Set<Optional<DepositStatus>> with(
            Set<Optional<DepositStatus>> some, DepositStatus... more) {
        Set<Optional<DepositStatus>> all = new LinkedHashSet<>(some);
        Stream.of(more).map(Optional::of).forEach(all::add);
        return all;
    }

    @Override
    public Set<Optional<DepositStatus>> from() {
        return Set.copyOf(from);
    }

    @Override
    public DepositStatus to() {
        return to;
    }

    @Override
    public String what() {
        return what;
    }
}
