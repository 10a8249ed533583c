// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which relationships of a resource are to be included, and which of theirs.
 *
 * @param children by relationship name
 */
public record IncludeTree(Map<String, IncludeTree> children) {

    /** Nothing is included. */
    public static final IncludeTree NONE = new IncludeTree(Map.of());

    static IncludeTree empty() {
        return new IncludeTree(new TreeMap<>());
    }

    IncludeTree child(String relationship) {
        return children.computeIfAbsent(relationship, _ -> empty());
    }
}
