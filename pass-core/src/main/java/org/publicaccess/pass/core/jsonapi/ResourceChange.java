// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.Set;

/**
 * What a request did to one resource.
 *
 * @param operation what was done
 * @param type JSON:API type
 * @param id the resource's id
 * @param entity the JPA entity in its state after the change (before it, for a deletion)
 * @param fields names of the attributes and relationships that were given another value
 */
public record ResourceChange(
        Operation operation, String type, long id, Object entity, Set<String> fields) {

    /** The kinds of change. */
    public enum Operation {
        CREATE,
        UPDATE,
        DELETE
    }
}
