// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal in which the paper appears.
 *
 * @param nlmTitleAbbreviation the abbreviation of the National Library of Medicine
 * @param issns at most one entry per number
 */
public record Journal(
        Optional<String> title, Optional<String> nlmTitleAbbreviation, List<Issn> issns) {

    public Journal {
        List<Issn> distinct = new ArrayList<>();
        for (Issn issn : issns) {
            if (distinct.stream().noneMatch(known -> known.value().equals(issn.value()))) {
                distinct.add(issn);
            }
        }
        issns = List.copyOf(distinct);
    }

    /** This journal, with what it lacks taken from {@code other}. */
    Journal orElse(Journal other) {
        return new Journal(
                title.or(other::title),
                nlmTitleAbbreviation.or(other::nlmTitleAbbreviation),
                issns.isEmpty() ? other.issns() : issns);
    }
}
