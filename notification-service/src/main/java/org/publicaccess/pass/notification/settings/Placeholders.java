// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import org.springframework.core.env.PropertyResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resolves the <code>${…}</code> of the site's own configuration. It works on that one tree, so
 * that nothing else which is ever read as JSON, least of all what people typed, passes through it.
 */
record Placeholders(PropertyResolver properties) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A copy of the tree with every text resolved; what cannot be resolved is an error. */
    JsonNode resolve(JsonNode node) {
        if (node.isString()) {
            return NODES.stringNode(properties.resolveRequiredPlaceholders(node.asString()));
        }
        if (node.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            node.forEach(element -> copy.add(resolve(element)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = NODES.objectNode();
            node.forEachEntry((name, value) -> copy.set(name, resolve(value)));
            return copy;
        }
        return node;
    }
}
