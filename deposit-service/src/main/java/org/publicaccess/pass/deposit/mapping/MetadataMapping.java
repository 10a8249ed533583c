// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which field of a repository gets what. Mappings only read the model; there is no way to run code
 * or to read anything else from them.
 */
public final class MetadataMapping {

    /** Gives nothing. */
    public static final MetadataMapping NONE = new MetadataMapping(Map.of());

    private static final List<ModelType> TYPES = List.of(ModelType.SUBMISSION);

    private final Map<String, Rule> rules;

    private MetadataMapping(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /**
     * This mapping with fields of a configuration in place of its own; a field without a value is
     * left out.
     *
     * @param problems told of each field that cannot be used, and why
     */
    public MetadataMapping with(JsonNode fields, BiConsumer<String, String> problems) {
        Map<String, Rule> all = new LinkedHashMap<>(rules);
        fields.forEachEntry(
                (field, value) -> {
                    all.remove(field);
                    try {
                        if (!isNothing(value)) {
                            all.put(field, RuleReader.read(value, TYPES));
                        }
                    } catch (InvalidMappingException e) {
                        problems.accept(field, e.getMessage());
                    }
                });
        return new MetadataMapping(all);
    }

    /** The reader gives YAML's short form of null as a text. */
    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isString() && value.asString().equals("~"));
    }

    /** The names of the fields, in their order. */
    public Set<String> fields() {
        return rules.keySet();
    }

    /** What each field gets; fields that get nothing are left out. */
    public ObjectNode apply(ObjectNode model) {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        rules.forEach(
                (field, rule) ->
                        rule.apply(List.of(model)).ifPresent(value -> target.set(field, value)));
        return target;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetadataMapping mapping && rules.equals(mapping.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return rules.keySet().toString();
    }
}
