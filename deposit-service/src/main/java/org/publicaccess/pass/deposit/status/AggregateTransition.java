// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import static org.publicaccess.pass.api.AggregatedDepositStatus.ACCEPTED;
import static org.publicaccess.pass.api.AggregatedDepositStatus.FAILED;
import static org.publicaccess.pass.api.AggregatedDepositStatus.IN_PROGRESS;
import static org.publicaccess.pass.api.AggregatedDepositStatus.NOT_STARTED;
import static org.publicaccess.pass.api.AggregatedDepositStatus.REJECTED;

import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.Transition;

/** Every way in which the status of all deposits of a submission together changes. */
public enum AggregateTransition implements Transition<AggregatedDepositStatus> {
    TAKEN_ON(
            IN_PROGRESS,
            "The submission is taken on: each expected repository has a deposit.",
            Set.of(Optional.empty(), Optional.of(NOT_STARTED), Optional.of(FAILED))),
    ALL_ACCEPTED(
            ACCEPTED,
            "The deposits into all expected repositories are accepted.",
            Set.of(Optional.of(IN_PROGRESS), Optional.of(REJECTED), Optional.of(FAILED))),
    ALL_ENDED(
            REJECTED,
            "The deposits into all expected repositories have ended, and not all are accepted.",
            Set.of(Optional.of(IN_PROGRESS), Optional.of(ACCEPTED), Optional.of(FAILED))),
    BEGUN_ANEW(
            IN_PROGRESS,
            "A deposit that had ended is under way again.",
            Set.of(Optional.of(ACCEPTED), Optional.of(REJECTED)));

    private final AggregatedDepositStatus to;
    private final String what;
    private final Set<Optional<AggregatedDepositStatus>> from;

    AggregateTransition(
            AggregatedDepositStatus to, String what, Set<Optional<AggregatedDepositStatus>> from) {
        this.to = to;
        this.what = what;
        this.from = from;
    }

    /** The transition between two statuses; empty when there is none. */
    static Optional<AggregateTransition> between(
            Optional<AggregatedDepositStatus> from, AggregatedDepositStatus to) {
        for (AggregateTransition transition : values()) {
            if (transition.to == to && transition.startsAt(from)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<Optional<AggregatedDepositStatus>> from() {
        return from;
    }

    @Override
    public AggregatedDepositStatus to() {
        return to;
    }

    @Override
    public String what() {
        return what;
    }
}
