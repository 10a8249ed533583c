// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.util.Optional;
import org.jooq.Condition;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.Row;
import org.springframework.stereotype.Component;

/** The {@link ReadTable}, for the caller of the present request. */
@Component
class RowReadRules implements ReadRules {

    @Override
    public Condition mayRead(String type, Row row) {
        if (readsEverything()) {
            return trueCondition();
        }
        return person().map(id -> new PersonConditions(id).mayRead(type, row))
                .orElse(falseCondition());
    }

    @Override
    public boolean impliesTarget(String type, String relationship) {
        ReadRule whole = ReadTable.RULES.get(type);
        return new ReadRule.ReadersOf(relationship).equals(whole)
                || ReadTable.RULES.values().stream()
                        .flatMap(ReadRule::alternatives)
                        .anyMatch(new ReadRule.ReadersOfAny(type, relationship)::equals);
    }

    @Override
    public Optional<Restricted> restricted(String type, Row row) {
        if (!type.equals("user") || readsEverything()) {
            return Optional.empty();
        }
        Condition own = person().map(id -> row.id().eq(id)).orElse(falseCondition());
        return Optional.of(new Restricted(ReadTable.OPEN_OF_USERS, own));
    }

    /** Administrators and the services of PASS do. */
    @Override
    public boolean readsEverything() {
        return PassPrincipal.current()
                .filter(
                        caller ->
                                caller.has(PassPrincipal.Role.BACKEND)
                                        || caller.has(PassPrincipal.Role.ADMIN))
                .isPresent();
    }

    private static Optional<Long> person() {
        return PassPrincipal.current().flatMap(PassPrincipal::person);
    }
}
