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

    /** Attributes that the caller may see in some rows only; empty when in all that can be read. */
    Optional<Restricted> restricted(String type, Row row);

    /**
     * Attributes that may be seen in some rows only. Elsewhere they are absent from documents and
     * count as null in filters and sorts.
     *
     * @param attributes their names
     * @param visible in which rows they may be seen
     */
    record Restricted(Set<String> attributes, Condition visible) {}
}
