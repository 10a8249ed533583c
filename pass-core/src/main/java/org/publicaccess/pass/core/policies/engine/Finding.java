// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A partial answer.
 *
 * @param truth whether it holds
 * @param because why
 * @param missing the facts that would have to be known, or known better
 */
record Finding(Truth truth, List<Reason> because, SortedSet<String> missing) {

    /** Nothing is asked for, so it holds and needs no reason. */
    static final Finding HOLDS = new Finding(Truth.YES, List.of(), Collections.emptySortedSet());

    static Finding of(Truth truth, Reason because) {
        return new Finding(truth, List.of(because), Collections.emptySortedSet());
    }

    static Finding unknown(Reason because, String missing) {
        return new Finding(Truth.UNKNOWN, List.of(because), new TreeSet<>(Set.of(missing)));
    }

    /** Holds when both do. */
    Finding and(Finding other) {
        return combined(
                truth.compareTo(other.truth) < 0 ? truth : other.truth, List.of(this, other));
    }

    /** Holds when one of them does; only what decided is named. */
    static Finding any(Collection<Finding> findings) {
        Truth best =
                findings.stream()
                        .map(Finding::truth)
                        .reduce(Truth.NO, (one, other) -> one.compareTo(other) < 0 ? other : one);
        return combined(best, findings.stream().filter(each -> each.truth == best).toList());
    }

    private static Finding combined(Truth truth, List<Finding> parts) {
        Set<Reason> because = new LinkedHashSet<>();
        SortedSet<String> missing = new TreeSet<>();
        for (Finding part : parts) {
            because.addAll(part.because);
            if (truth == Truth.UNKNOWN) {
                missing.addAll(part.missing);
            }
        }
        return new Finding(truth, List.copyOf(because), missing);
    }
}
