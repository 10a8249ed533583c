// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.schema;

import java.lang.reflect.Field;
import java.util.Optional;

/**
 * A relationship of a resource type.
 *
 * @param name member name on the wire
 * @param targetType JSON:API type of the resources linked to
 * @param column column that holds the target's id, in the type's table or in the join table
 * @param join the join table of a to-many relationship, empty for to-one
 * @param member the entity's field
 */
public record Relationship(
        String name, String targetType, String column, Optional<JoinTable> join, Field member) {

    /** Whether it may link to several resources. */
    public boolean toMany() {
        return join.isPresent();
    }

    /**
     * The table of a to-many relationship.
     *
     * @param name its name
     * @param ownerColumn the column that holds the id of the resource that links
     */
    public record JoinTable(String name, String ownerColumn) {}
}
