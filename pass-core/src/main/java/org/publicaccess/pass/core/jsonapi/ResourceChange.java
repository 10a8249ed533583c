// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request did to one resource.
 *
 * @param operation what was done
 * @param type JSON:API type
 * @param id the resource's id
 * @param entity the JPA entity in its state after the change (before it, for a deletion)
 * @param before by name, the earlier value of each attribute and relationship that was given
 *     another one
 */
public record ResourceChange(
        Operation operation,
        String type,
        long id,
        Object entity,
        Map<String, @Nullable Object> before) {

    /** The kinds of change. */
    public enum Operation {
        CREATE,
        UPDATE,
        DELETE
    }

    /** Names of the attributes and relationships that were given another value. */
    public Set<String> fields() {
        return before.keySet();
    }
}
