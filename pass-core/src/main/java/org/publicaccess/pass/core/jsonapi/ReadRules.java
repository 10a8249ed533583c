// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/**
 * What the present caller may see. The conditions become part of every statement, so that no path
 * around them exists: lists, single resources, related ones, includes, filters, sorts and counts.
 */
public interface ReadRules {

    /** Which rows of a type the caller may see. */
    Condition mayRead(String type, Row row);

    /**
     * Whether the caller may see every row and attribute. Only a shortcut: false is always right,
     * and makes the engine ask the other methods.
     */
    default boolean readsEverything() {
        return false;
    }

    /**
     * Whether everybody who may see a row may also see what its relationship links to. Only a
     * shortcut: false is always right, and makes the engine look at each target.
     */
    default boolean impliesTarget(String type, String relationship) {
        return false;
    }

    /** Which attributes the caller may see where; empty when all in every row that can be read. */
    Optional<Restricted> restricted(String type, Row row);

    /**
     * Most attributes may be seen in some rows only. Elsewhere they are absent from documents and
     * count as null in filters and sorts.
     *
     * @param open names of the attributes that may be seen in every row
     * @param visible in which rows the others may be seen
     */
    record Restricted(Set<String> open, Condition visible) {

        /** Whether an attribute may be seen in some rows only. */
        public boolean hides(String attribute) {
            return !open.contains(attribute);
        }
    }
}
