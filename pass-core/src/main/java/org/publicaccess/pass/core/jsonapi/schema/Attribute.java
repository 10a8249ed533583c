// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.schema;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * An attribute of a resource type.
 *
 * @param name member name on the wire
 * @param kind how its values look
 * @param column column of the type's table
 * @param member the entity's field
 * @param constants for enumerations, wire spelling to constant, in their order
 */
public record Attribute(
        String name, ValueKind kind, String column, Field member, Map<String, Object> constants) {}
