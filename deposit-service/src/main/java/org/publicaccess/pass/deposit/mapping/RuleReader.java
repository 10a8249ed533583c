// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.deposit.mapping.ModelType.Kind;
import tools.jackson.databind.JsonNode;

/** Reads what a field gets from the configuration. */
final class RuleReader {

    private static final Set<String> EACH = Set.of("each", "as");
    private static final Set<String> WHEN = Set.of("when", "then", "otherwise");

    private RuleReader() {}

    static Rule read(JsonNode node, List<ModelType> types) {
        if (node.isString()) {
            return new Rule.Text(Template.parse(node.asString(), types));
        }
        if (node.isNumber() || node.isBoolean()) {
            return new Rule.Always(node);
        }
        if (node.isArray()) {
            List<Rule> elements = new ArrayList<>();
            node.forEach(element -> elements.add(read(element, types)));
            return new Rule.Elements(List.copyOf(elements));
        }
        if (node.has("each")) {
            return each(node, types);
        }
        return node.has("when") ? when(node, types) : members(node, types);
    }

    private static Rule each(JsonNode node, List<ModelType> types) {
        allow(node, EACH);
        Path list = path(node, "each", types);
        if (list.type().kind() != Kind.LIST) {
            throw new InvalidMappingException(
                    "goes through each \"%s\", which is no list"
                            .formatted(node.path("each").asString()));
        }
        return new Rule.Each(
                list, read(member(node, "as"), Path.inside(types, list.type().element())));
    }

    private static Rule when(JsonNode node, List<ModelType> types) {
        allow(node, WHEN);
        Optional<Rule> otherwise =
                node.has("otherwise")
                        ? Optional.of(read(node.path("otherwise"), types))
                        : Optional.empty();
        return new Rule.When(
                path(node, "when", types), read(member(node, "then"), types), otherwise);
    }

    private static Rule members(JsonNode node, List<ModelType> types) {
        if (!node.isObject()) {
            throw new InvalidMappingException("has no value");
        }
        Map<String, Rule> members = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> members.put(name, read(value, types)));
        return new Rule.Members(members);
    }

    private static Path path(JsonNode node, String name, List<ModelType> types) {
        return Path.parse(node.path(name).asString(""), types);
    }

    private static JsonNode member(JsonNode node, String name) {
        if (!node.has(name)) {
            throw new InvalidMappingException("lacks \"" + name + ":\"");
        }
        return node.path(name);
    }

    private static void allow(JsonNode node, Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new InvalidMappingException(
                        "has the unknown key \"%s\"; there are %s"
                                .formatted(name, known.stream().sorted().toList()));
            }
        }
    }
}
