// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/** A row of a resource type inside a statement, for rules to state conditions on. */
public interface Row {

    /** The row's id. */
    Field<Long> id();

    /** The stored value of an attribute. */
    Field<Object> attribute(String name);

    /** The id that a to-one relationship links to. */
    Field<Long> link(String relationship);

    /**
     * Whether one of several conditions holds. A list of many rows is searched by each of them, so
     * that its cost grows with what fulfils them and not with the table.
     */
    Condition anyOf(List<Function<Row, Condition>> alternatives);

    /** Whether a to-one or to-many relationship links to the resource with this id. */
    Condition linksTo(String relationship, long id);

    /** Whether a to-one or to-many relationship links to a row for which the condition holds. */
    Condition linksToAny(String relationship, Function<Row, Condition> condition);

    /**
     * Whether a row of another type exists that links here by its relationship and fulfils the
     * condition.
     */
    Condition isLinkedFrom(String type, String relationship, Function<Row, Condition> condition);
}
