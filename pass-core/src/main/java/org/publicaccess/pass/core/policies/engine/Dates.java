// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.Optional;
import org.publicaccess.pass.api.PartialDate;

/** Holds the dates of a paper against the period of a rule. */
final class Dates {

    static final String ACCEPTANCE = "acceptanceDate";
    static final String PUBLICATION = "publicationDate";
    static final String AWARD = "awardDate";

    private final Facts facts;

    Dates(Facts facts) {
        this.facts = facts;
    }

    /** A manuscript is not accepted after its publication. */
    Finding acceptance(Period period) {
        DateRange stated = facts.acceptance().map(DateRange::of).orElse(DateRange.ANY);
        DateRange possible =
                facts.publication()
                        .map(published -> stated.upTo(published.lastDay()))
                        .orElse(stated);
        return new DateCheck(ACCEPTANCE, "accepted", Optional.empty(), facts.acceptance(), period)
                .find(
                        possible,
                        bound(
                                stated,
                                possible,
                                "no later than its publication ",
                                facts.publication()));
    }

    /** A paper is not published before its acceptance. */
    Finding publication(Period period) {
        DateRange stated = facts.publication().map(DateRange::of).orElse(DateRange.ANY);
        DateRange possible =
                facts.acceptance().map(accepted -> stated.from(accepted.firstDay())).orElse(stated);
        return new DateCheck(
                        PUBLICATION, "published", Optional.empty(), facts.publication(), period)
                .find(
                        possible,
                        bound(
                                stated,
                                possible,
                                "no earlier than its acceptance ",
                                facts.acceptance()));
    }

    Finding award(Period period, Facts.Grant grant) {
        return new DateCheck(AWARD, "awarded", grant.id(), grant.awardDate(), period)
                .find(grant.awardDate().map(DateRange::of).orElse(DateRange.ANY), Optional.empty());
    }

    /** What the other date adds to what is stated. */
    private static Optional<String> bound(
            DateRange stated, DateRange possible, String words, Optional<PartialDate> other) {
        return stated.equals(possible)
                ? Optional.empty()
                : other.map(date -> words + DateCheck.in(date));
    }
}
