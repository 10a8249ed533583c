// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import static org.publicaccess.pass.api.CopyStatus.ACCEPTED;
import static org.publicaccess.pass.api.CopyStatus.COMPLETE;
import static org.publicaccess.pass.api.CopyStatus.IN_PROGRESS;
import static org.publicaccess.pass.api.CopyStatus.REJECTED;
import static org.publicaccess.pass.api.CopyStatus.STALLED;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.Transition;

/** Every way in which this service changes a repository copy's status. */
public enum CopyTransition implements Transition<CopyStatus> {
    DELIVERED(IN_PROGRESS, "The repository has the package and works on it.", none()),
    DELIVERED_ANEW(IN_PROGRESS, "The repository has the package of a later round.", of(REJECTED)),
    DELIVERED_AS_COPY(
            COMPLETE,
            "The delivered package is the repository's copy.",
            with(none(), ACCEPTED, IN_PROGRESS, STALLED, REJECTED)),
    REFUSED(
            REJECTED,
            "The repository refuses the package.",
            with(none(), ACCEPTED, IN_PROGRESS, STALLED)),
    DONE_ELSEWHERE(
            COMPLETE,
            "An administrator states, with evidence, that the repository has the paper from elsewhere.",
            with(none(), ACCEPTED, IN_PROGRESS, STALLED, REJECTED));

    private final CopyStatus to;
    private final String what;
    private final Set<Optional<CopyStatus>> from;

    CopyTransition(CopyStatus to, String what, Set<Optional<CopyStatus>> from) {
        this.to = to;
        this.what = what;
        this.from = from;
    }

    private static Set<Optional<CopyStatus>> none() {
        return Set.of(Optional.empty());
    }

    private static Set<Optional<CopyStatus>> of(CopyStatus status) {
        return Set.of(Optional.of(status));
    }

    private static Set<Optional<CopyStatus>> with(
            Set<Optional<CopyStatus>> some, CopyStatus... more) {
        Set<Optional<CopyStatus>> all = new LinkedHashSet<>(some);
        Stream.of(more).map(Optional::of).forEach(all::add);
        return all;
    }

    @Override
    public Set<Optional<CopyStatus>> from() {
        return Set.copyOf(from);
    }

    @Override
    public CopyStatus to() {
        return to;
    }

    @Override
    public String what() {
        return what;
    }
}
