// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a field gets. Whatever reads the model and finds nothing there gives nothing, and so does an
 * object or a list of which every part that reads the model gives nothing.
 */
sealed interface Rule {

    /** Whether it reads the model, and may therefore give nothing. */
    boolean reads();

    Optional<JsonNode> apply(List<JsonNode> scope);

    /** A text. */
    record Text(Template template) implements Rule {
        @Override
        public boolean reads() {
            return template.hasFields();
        }

        @Override
        public Optional<JsonNode> apply(List<JsonNode> scope) {
            return template.render(scope).map(StringNode::valueOf);
        }
    }

    /** A number or truth value that is always the same. */
    record Always(JsonNode value) implements Rule {
        @Override
        public boolean reads() {
            return false;
        }

        @Override
        public Optional<JsonNode> apply(List<JsonNode> scope) {
            return Optional.of(value);
        }
    }

    /** One value for each element of a list. */
    record Each(Path list, Rule as) implements Rule {
        @Override
        public boolean reads() {
            return true;
        }

        @Override
        public Optional<JsonNode> apply(List<JsonNode> scope) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : list.in(scope)) {
                as.apply(Path.inside(scope, element)).ifPresent(values::add);
            }
            return values.isEmpty() ? Optional.empty() : Optional.of(values);
        }
    }

    /** One thing when a field is there, and another when it is not. */
    record When(Path field, Rule then, Optional<Rule> otherwise) implements Rule {
        @Override
        public boolean reads() {
            return true;
        }

        @Override
        public Optional<JsonNode> apply(List<JsonNode> scope) {
            JsonNode value = field.in(scope);
            boolean there = !value.isMissingNode() && !(value.isContainer() && value.isEmpty());
            return there ? then.apply(scope) : otherwise.flatMap(rule -> rule.apply(scope));
        }
    }

    /** An object. */
    record Members(Map<String, Rule> members) implements Rule {
        @Override
        public boolean reads() {
            return members.values().stream().anyMatch(Rule::reads);
        }

        @Override
        public Optional<JsonNode> apply(List<JsonNode> scope) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            boolean found = !reads();
            for (Map.Entry<String, Rule> member : members.entrySet()) {
                Optional<JsonNode> value = member.getValue().apply(scope);
                found |= value.isPresent() && member.getValue().reads();
                value.ifPresent(node -> object.set(member.getKey(), node));
            }
            return found ? Optional.of(object) : Optional.empty();
        }
    }

    /** A list; what its parts give for each element of another list becomes part of it. */
    record Elements(List<Rule> elements) implements Rule {
        @Override
        public boolean reads() {
            return elements.stream().anyMatch(Rule::reads);
        }

        @Override
        public Optional<JsonNode> apply(List<JsonNode> scope) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            boolean found = !reads();
            for (Rule element : elements) {
                Optional<JsonNode> value = element.apply(scope);
                found |= value.isPresent() && element.reads();
                value.ifPresent(
                        node -> {
                            if (node.isArray()) {
                                node.forEach(list::add);
                            } else {
                                list.add(node);
                            }
                        });
            }
            return found && !list.isEmpty() ? Optional.of(list) : Optional.empty();
        }
    }
}
