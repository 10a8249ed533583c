// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A grant as all its rows together describe it.
 *
 * @param first the earliest row: what the award was at first
 * @param last the latest row: how it stands
 * @param activePi locator of the principal investigator, according to the latest row
 * @param namedPi the last person whom a row calls principal investigator
 * @param people everybody in the rows, by key
 */
record MergedGrant(
        GrantRow first,
        GrantRow last,
        String activePi,
        Optional<Person> namedPi,
        Map<String, Person> people) {

    /** Merges the rows of one grant, in the order of the source. */
    static MergedGrant of(List<GrantRow> rows) {
        List<GrantRow> dated = rows.stream().filter(row -> row.awardDate().isPresent()).toList();
        GrantRow first =
                dated.isEmpty() ? min(rows, GrantRow::start) : min(dated, MergedGrant::awardDate);
        GrantRow last =
                dated.isEmpty() ? max(rows, GrantRow::end) : max(dated, MergedGrant::awardDate);
        Map<String, Person> people = new LinkedHashMap<>();
        rows.forEach(row -> people.putIfAbsent(row.person().key(), row.person()));
        Optional<Person> namedPi =
                rows.stream()
                        .filter(GrantRow::isPi)
                        .map(GrantRow::person)
                        .reduce((_, later) -> later);
        return new MergedGrant(first, last, last.activePi(), namedPi, people);
    }

    /** The person of the rows who is the active principal investigator. */
    Optional<Person> activePerson() {
        return people.values().stream()
                .filter(person -> person.locators().contains(activePi))
                .findFirst();
    }

    private static Instant awardDate(GrantRow row) {
        return row.awardDate().orElseThrow();
    }

    private static GrantRow min(List<GrantRow> rows, Function<GrantRow, Instant> date) {
        return rows.stream().min(Comparator.comparing(date)).orElseThrow();
    }

    /** Of equal ones the later row. */
    private static GrantRow max(List<GrantRow> rows, Function<GrantRow, Instant> date) {
        return rows.stream()
                .reduce((a, b) -> date.apply(b).isBefore(date.apply(a)) ? a : b)
                .orElseThrow();
    }
}
