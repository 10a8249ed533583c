// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.Optional;
import org.publicaccess.pass.api.PartialDate;

/**
 * One date against one period.
 *
 * @param fact the date's name in answers
 * @param verb what happened on it
 * @param id id of the resource that has the date
 * @param date the date as stated
 * @param period when it has to be
 */
record DateCheck(
        String fact, String verb, Optional<Long> id, Optional<PartialDate> date, Period period) {

    /**
     * The finding.
     *
     * @param possible the days that it can have been
     * @param bound what limits them beside the stated date, in words
     */
    Finding find(DateRange possible, Optional<String> bound) {
        String known = known(bound);
        String binds = "what was %s %s.".formatted(verb, period.describe());
        return switch (period.fit(possible)) {
            case INSIDE -> Finding.of(Truth.YES, reason(known + ". The rule covers " + binds));
            case OUTSIDE -> Finding.of(Truth.NO, reason(known + ". The rule covers only " + binds));
            case OPEN ->
                    Finding.unknown(
                            reason(
                                    known
                                            + ". That is not enough to tell: the rule covers "
                                            + binds),
                            fact);
            case DISPUTED -> Finding.of(Truth.UNKNOWN, reason(known + ". " + disputed()));
        };
    }

    private String known(Optional<String> bound) {
        return date.map(
                        value ->
                                "It was "
                                        + verb
                                        + " "
                                        + in(value)
                                        + bound.map(b -> ", " + b).orElse(""))
                .or(() -> bound.map(words -> "It was " + verb + " " + words))
                .orElse("It is not known when it was " + verb);
    }

    /** The date with its preposition: on a day, in a month or a year. */
    static String in(PartialDate date) {
        return (date.precision() == PartialDate.Precision.DAY ? "on " : "in ") + date;
    }

    private String disputed() {
        Period.Unclear days = period.unclear().orElseThrow();
        return "The sources disagree on, or leave open, whether the rule covers what was %s from %s to %s."
                .formatted(verb, days.from(), days.until());
    }

    private Reason reason(String text) {
        return new Reason(fact, id, date.map(PartialDate::toString), text);
    }
}
