// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.QOM;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.ReadRules.Restricted;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/** The read rules, as conditions and columns of a statement. */
final class Visibility {

    private final ReadRules rules;

    Visibility(ReadRules rules) {
        this.rules = rules;
    }

    boolean isComplete() {
        return rules.readsEverything();
    }

    Condition rows(Scope scope) {
        return rules.mayRead(scope.type().name(), scope);
    }

    /** Whether the caller may see every row of the type. */
    boolean isUnrestricted(Scope scope) {
        return rows(scope) instanceof QOM.True;
    }

    /** Which of the rows that visible rows link to may be seen. */
    Condition targets(Scope from, Relationship relationship, Scope target) {
        return rules.impliesTarget(from.type().name(), relationship.name())
                ? trueCondition()
                : rows(target);
    }

    /** Whether a visible row's relationship may show that it links to this id. */
    Condition link(Scope from, Relationship relationship, Field<Long> id) {
        Scope target = from.fewTargets(relationship);
        Condition visible = targets(from, relationship, target);
        return visible instanceof QOM.True
                ? visible
                : exists(selectOne().from(target.table()).where(target.id().eq(id)).and(visible));
    }

    /** The id that a to-one relationship links to, null where it may not be seen. */
    Field<Long> link(Scope from, Relationship relationship) {
        Field<Long> id = from.link(relationship);
        Condition visible = link(from, relationship, id);
        return visible instanceof QOM.True ? id : when(visible, id);
    }

    /** The ids that a to-many relationship links to, as far as they may be seen. */
    Select<Record1<Long>> links(Scope from, Relationship relationship) {
        return from.elements(relationship, id -> link(from, relationship, id));
    }

    Optional<Restricted> restricted(Scope scope) {
        return rules.restricted(scope.type().name(), scope);
    }

    /** The attribute's column, null where it may not be seen. */
    Field<Object> field(Scope scope, Attribute attribute) {
        Field<Object> column = scope.column(attribute);
        return restricted(scope)
                .filter(restricted -> restricted.hides(attribute.name()))
                .<Field<Object>>map(restricted -> when(restricted.visible(), column))
                .orElse(column);
    }
}
