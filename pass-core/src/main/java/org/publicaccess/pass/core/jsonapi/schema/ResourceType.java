// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.schema;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A resource type.
 *
 * @param name JSON:API type and path segment
 * @param entity the JPA entity
 * @param table its table
 * @param attributes by name, in alphabetical order
 * @param relationships by name, in alphabetical order
 * @param hiddenLinks to-one relationships by name that only rules know, in no document
 * @param versionAttribute name of the attribute for optimistic locking, empty when the type is not
 *     versioned
 * @param readOnly whether clients can only read it
 */
public record ResourceType(
        String name,
        Class<?> entity,
        String table,
        SortedMap<String, Attribute> attributes,
        SortedMap<String, Relationship> relationships,
        SortedMap<String, Relationship> hiddenLinks,
        Optional<String> versionAttribute,
        boolean readOnly) {

    public Optional<Attribute> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public Optional<Relationship> relationship(String relationship) {
        return Optional.ofNullable(relationships.get(relationship));
    }

    /** Whether {@code field} names an attribute or a relationship. */
    public boolean hasField(String field) {
        return attributes.containsKey(field) || relationships.containsKey(field);
    }
}
