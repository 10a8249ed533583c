// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.when;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.QOM;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.ReadRules.Restricted;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;

/** The read rules, as conditions and columns of a statement. */
final class Visibility {

    private final ReadRules rules;

    Visibility(ReadRules rules) {
        this.rules = rules;
    }

    Condition rows(Scope scope) {
        return rules.mayRead(scope.type().name(), scope);
    }

    /** Whether the caller may see every row of the type. */
    boolean isUnrestricted(Scope scope) {
        return rows(scope) instanceof QOM.True;
    }

    Optional<Restricted> restricted(Scope scope) {
        return rules.restricted(scope.type().name(), scope);
    }

    /** The attribute's column, null where it may not be seen. */
    Field<Object> field(Scope scope, Attribute attribute) {
        Field<Object> column = scope.column(attribute);
        return restricted(scope)
                .filter(restricted -> restricted.attributes().contains(attribute.name()))
                .<Field<Object>>map(restricted -> when(restricted.visible(), column))
                .orElse(column);
    }
}
