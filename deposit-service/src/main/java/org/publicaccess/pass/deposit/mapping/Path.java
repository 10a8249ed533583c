// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.publicaccess.pass.deposit.mapping.ModelType.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The way to a field of the model.
 *
 * @param level how many lists it stands inside of: 0 for the submission itself
 * @param steps names of fields
 */
record Path(int level, List<String> steps, ModelType type) {

    /**
     * Finds a path in the innermost type that has its first step.
     *
     * @param types the submission's, and those of the elements of the lists around
     * @throws InvalidMappingException when there is no such field
     */
    static Path parse(String text, List<ModelType> types) {
        List<String> steps = Arrays.asList(text.strip().split("\\.", -1));
        for (int level = types.size() - 1; level >= 0; level--) {
            if (types.get(level).fields().containsKey(steps.getFirst())) {
                return new Path(level, steps, follow(text, steps, types.get(level)));
            }
        }
        throw new InvalidMappingException(
                "names the unknown field \"%s\"; there are %s"
                        .formatted(text, types.getLast().names()));
    }

    private static ModelType follow(String text, List<String> steps, ModelType from) {
        ModelType type = from;
        for (String step : steps) {
            if (type.kind() == Kind.LIST) {
                throw new InvalidMappingException(
                        "reads \"%s\" of a list; write each: with the list and as: with what to make of an element"
                                .formatted(text));
            }
            ModelType next = type.fields().get(step);
            if (next == null) {
                throw new InvalidMappingException(
                        "names the unknown field \"%s\"; there are %s"
                                .formatted(text, type.names()));
            }
            type = next;
        }
        return type;
    }

    /** What lies there, or a missing node. */
    JsonNode in(List<JsonNode> scope) {
        JsonNode node = scope.get(level);
        for (String step : steps) {
            node = node.path(step);
        }
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    /** A scope with one more element, for what stands inside of a list. */
    static <T> List<T> inside(List<T> scope, T element) {
        List<T> inner = new ArrayList<>(scope);
        inner.add(element);
        return inner;
    }
}
