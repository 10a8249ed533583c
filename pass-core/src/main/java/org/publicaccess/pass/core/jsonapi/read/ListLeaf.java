// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.ValueKind;
import org.publicaccess.pass.core.jsonapi.schema.Values;

/** The set operators on an attribute that is a list. */
final class ListLeaf {

    private final Leaf leaf;

    ListLeaf(Leaf leaf) {
        this.leaf = leaf;
    }

    Condition compile(Attribute attribute, Field<String[]> column) {
        return switch (leaf.operator()) {
            case HAS_MEMBER, SUPERSET_OF -> containsAll(column, attribute);
            case HAS_NO_MEMBER, NOT_SUPERSET_OF -> containsAll(column, attribute).not();
            case SUBSET_OF -> isWithin(column, attribute);
            case NOT_SUBSET_OF -> isWithin(column, attribute).not();
            case IS_EMPTY -> leaf.isTrue() ? cardinality(column).eq(0) : cardinality(column).gt(0);
            default -> throw leaf.notApplicable();
        };
    }

    private Condition containsAll(Field<String[]> column, Attribute attribute) {
        return condition("{0} @> {1}::text[]", column, val(elements(attribute)));
    }

    private Condition isWithin(Field<String[]> column, Attribute attribute) {
        return condition("{0} <@ {1}::text[]", column, val(elements(attribute)));
    }

    private String[] elements(Attribute attribute) {
        return leaf.values().stream()
                .map(
                        value ->
                                leaf.read(
                                        value,
                                        text ->
                                                attribute.kind() == ValueKind.ENUMS
                                                        ? Values.constant(attribute, text)
                                                        : Values.text(text)))
                .toArray(String[]::new);
    }
}
