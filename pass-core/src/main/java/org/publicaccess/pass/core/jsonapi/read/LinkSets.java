// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.not;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.publicaccess.pass.core.jsonapi.query.Operator;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/** The set operators on the ids that a to-many relationship links to. */
final class LinkSets {

    private static final Set<Operator> OPERATORS =
            EnumSet.of(
                    Operator.HAS_MEMBER,
                    Operator.HAS_NO_MEMBER,
                    Operator.SUBSET_OF,
                    Operator.NOT_SUBSET_OF,
                    Operator.SUPERSET_OF,
                    Operator.NOT_SUPERSET_OF);

    private final Leaf leaf;
    private final Visibility visibility;

    LinkSets(Leaf leaf, Visibility visibility) {
        this.leaf = leaf;
        this.visibility = visibility;
    }

    static boolean handles(Operator operator) {
        return OPERATORS.contains(operator);
    }

    Condition compile(Relationship relationship, Scope scope) {
        List<Long> ids = leaf.ids();
        return switch (leaf.operator()) {
            case HAS_MEMBER, SUPERSET_OF -> hasAll(relationship, scope, ids);
            case HAS_NO_MEMBER -> not(hasAll(relationship, scope, leaf.singleId()));
            case NOT_SUPERSET_OF -> not(hasAll(relationship, scope, ids));
            case SUBSET_OF -> not(hasOther(relationship, scope, ids));
            default -> hasOther(relationship, scope, ids);
        };
    }

    private Condition hasAll(Relationship relationship, Scope scope, List<Long> ids) {
        return and(
                ids.stream()
                        .map(id -> hasAny(relationship, scope, element -> element.eq(id)))
                        .toList());
    }

    private Condition hasOther(Relationship relationship, Scope scope, List<Long> ids) {
        return hasAny(relationship, scope, element -> element.notIn(ids));
    }

    private Condition hasAny(
            Relationship relationship, Scope scope, Function<Field<Long>, Condition> fits) {
        return scope.id()
                .in(
                        scope.owners(
                                relationship,
                                element ->
                                        fits.apply(element)
                                                .and(
                                                        visibility.link(
                                                                scope, relationship, element))));
    }
}
