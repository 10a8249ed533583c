// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import tools.jackson.databind.JsonNode;

/**
 * A field that changes.
 *
 * @param field attribute or relationship
 * @param from what is stored; ids for a relationship
 * @param to what it becomes
 */
public record Difference(String field, JsonNode from, JsonNode to) {

    @Override
    public String toString() {
        return field + ": " + from + " → " + to;
    }
}
