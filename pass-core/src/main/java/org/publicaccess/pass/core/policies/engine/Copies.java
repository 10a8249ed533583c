// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.core.model.RepositoryMode;
import org.publicaccess.pass.core.policies.engine.PolicyTerms.Target;

/** Looks at what repositories hold of a paper already. */
final class Copies {

    private final Facts facts;

    Copies(Facts facts) {
        this.facts = facts;
    }

    /** The complete copies, when they are all that is asked for; else none. */
    List<Reason> satisfying(PolicyTerms policy, RepositoryMode mode) {
        List<Target> targets = policy.repositories();
        Predicate<Target> held = target -> complete(target).isPresent();
        boolean satisfied =
                switch (mode) {
                    case ALL_OF -> !targets.isEmpty() && targets.stream().allMatch(held);
                    case ONE_OF -> targets.stream().anyMatch(held);
                };
        return satisfied
                ? targets.stream()
                        .flatMap(target -> complete(target).map(c -> reason(target, c)).stream())
                        .toList()
                : List.of();
    }

    /** Whether the paper is on its way into the repository, or there, not by this submission. */
    boolean isKnownTo(Target target) {
        return facts.depositedElsewhere().contains(target.id())
                || facts.copies().stream()
                        .anyMatch(
                                copy ->
                                        copy.repository() == target.id()
                                                && !copy.own()
                                                && !isRejected(copy));
    }

    private static boolean isRejected(Facts.Copy copy) {
        return copy.status().filter(CopyStatus.REJECTED::equals).isPresent();
    }

    private Optional<Facts.Copy> complete(Target target) {
        return facts.copies().stream()
                .filter(copy -> copy.repository() == target.id())
                .filter(copy -> copy.status().filter(CopyStatus.COMPLETE::equals).isPresent())
                .findFirst();
    }

    private static Reason reason(Target target, Facts.Copy copy) {
        // A path on a server tells its readers nothing.
        Optional<String> id =
                copy.externalIds().stream().filter(given -> !given.startsWith("file:")).findFirst();
        return new Reason(
                "copy",
                copy.id(),
                id,
                target.name()
                        + " holds a complete copy"
                        + id.map(given -> " (" + given + ")").orElse("")
                        + ".");
    }
}
