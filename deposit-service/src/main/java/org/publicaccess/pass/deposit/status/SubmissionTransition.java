// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import static org.publicaccess.pass.api.SubmissionStatus.CANCELLED;
import static org.publicaccess.pass.api.SubmissionStatus.COMPLETE;
import static org.publicaccess.pass.api.SubmissionStatus.NEEDS_ATTENTION;
import static org.publicaccess.pass.api.SubmissionStatus.SUBMITTED;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.Transition;

/**
 * Every way in which this service changes the status of a submission, which it does once that is
 * submitted.
 */
public enum SubmissionTransition implements Transition<SubmissionStatus> {
    UNDER_WAY(
            SUBMITTED,
            "It is submitted; nothing is refused, and not every expected repository has a complete copy.",
            EnumSet.complementOf(EnumSet.of(SUBMITTED, CANCELLED))),
    REFUSED(
            NEEDS_ATTENTION,
            "A repository's copies are all rejected or stalled, or it has none and its deposit is rejected or failed.",
            EnumSet.complementOf(EnumSet.of(NEEDS_ATTENTION, CANCELLED))),
    EVERYWHERE(
            COMPLETE,
            "Every expected repository has a complete copy.",
            EnumSet.complementOf(EnumSet.of(COMPLETE, CANCELLED)));

    private final SubmissionStatus to;
    private final String what;
    private final Set<Optional<SubmissionStatus>> from = new LinkedHashSet<>();

    SubmissionTransition(SubmissionStatus to, String what, Set<SubmissionStatus> from) {
        this.to = to;
        this.what = what;
        this.from.add(Optional.empty());
        from.forEach(status -> this.from.add(Optional.of(status)));
    }

    /** The transition between two statuses; empty when there is none. */
    static Optional<SubmissionTransition> between(
            Optional<SubmissionStatus> from, SubmissionStatus to) {
        for (SubmissionTransition transition : values()) {
            if (transition.to == to && transition.startsAt(from)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<Optional<SubmissionStatus>> from() {
        return Set.copyOf(from);
    }

    @Override
    public SubmissionStatus to() {
        return to;
    }

    @Override
    public String what() {
        return what;
    }
}
