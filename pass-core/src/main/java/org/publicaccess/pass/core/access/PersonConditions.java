// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.trueCondition;

import java.util.function.Function;
import org.jooq.Condition;
import org.publicaccess.pass.core.jsonapi.Row;

/** Turns read rules into conditions on rows. */
final class PersonConditions {

    private final long person;

    PersonConditions(long person) {
        this.person = person;
    }

    /** Whether the person may read the row of a type. */
    Condition mayRead(String type, Row row) {
        ReadRule rule = ReadTable.RULES.get(type);
        return rule == null ? falseCondition() : holds(rule, row);
    }

    private Condition holds(ReadRule rule, Row row) {
        return switch (rule) {
            case ReadRule.Everyone _ -> trueCondition();
            case ReadRule.Persons(String link) -> row.linksTo(link, person);
            case ReadRule.AnyOf any ->
                    row.anyOf(
                            any.rules().stream()
                                    .<Function<Row, Condition>>map(
                                            one -> branch -> holds(one, branch))
                                    .toList());
            case ReadRule.Once(String attribute, ReadRule then) ->
                    condition(row.attribute(attribute).coerce(Boolean.class)).and(holds(then, row));
            case ReadRule.Of(String link, ReadRule of) ->
                    row.linksToAny(link, target -> holds(of, target));
            case ReadRule.ReadersOf(String typeAndLink) ->
                    row.linksToAny(typeAndLink, target -> mayRead(typeAndLink, target));
            case ReadRule.ReadersOfAny(String type, String link) ->
                    row.isLinkedFrom(type, link, user -> mayRead(type, user));
            case ReadRule.WhileNo(String type, String link, ReadRule then) ->
                    holds(then, row).and(not(row.isLinkedFrom(type, link, _ -> trueCondition())));
        };
    }
}
