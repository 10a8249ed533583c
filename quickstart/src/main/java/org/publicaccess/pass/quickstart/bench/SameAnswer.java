// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two answers as JSON; what is included may stand in any order. */
final class SameAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> SET_BY_CORE =
            List.of("version", "submitterName", "link", "performedDate", "performerRole");

    private SameAnswer() {}

    /**
     * Fails unless both say the same.
     *
     * @param request what was asked
     * @param isWrite whether what each wrote by itself may differ: the id, the submitter's name,
     *     and what core sets: the version, and of an event who, when and where
     */
    static void check(String request, String core, String limit, boolean isWrite) {
        JsonNode one = normal(core, isWrite);
        JsonNode other = normal(limit, isWrite);
        if (!one.equals(other)) {
            throw new IllegalStateException(
                    "%s: core and the limit answer differently:%n%s%n%s"
                            .formatted(request, difference(one, other, ""), ""));
        }
    }

    private static JsonNode normal(String text, boolean isWrite) {
        ObjectNode document = (ObjectNode) JSON.readTree(text);
        if (isWrite) {
            String id = document.path("data").path("id").asString();
            document = (ObjectNode) JSON.readTree(text.replace(id, "0"));
            if (document.path("data").path("attributes") instanceof ObjectNode attributes) {
                attributes.remove(SET_BY_CORE);
            }
            if (document.path("data").path("relationships") instanceof ObjectNode links) {
                links.remove("performedBy");
            }
        }
        if (document.path("included") instanceof ArrayNode included) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            for (JsonNode resource : included) {
                String key = resource.path("type").asString() + resource.path("id").asString();
                if (sorted.put(key, resource) != null) {
                    throw new IllegalStateException(key + " is included twice");
                }
            }
            included.removeAll();
            sorted.values().forEach(included::add);
        }
        return document;
    }

    /** The first place where they differ. */
    private static String difference(JsonNode one, JsonNode other, String path) {
        if (one.isObject() && other.isObject()) {
            for (var member : one.properties()) {
                JsonNode its = other.path(member.getKey());
                if (!its.equals(member.getValue())) {
                    return difference(member.getValue(), its, path + "/" + member.getKey());
                }
            }
        }
        if (one.isArray() && other.isArray()) {
            for (int i = 0; i < one.size(); i++) {
                if (!one.path(i).equals(other.path(i))) {
                    return difference(one.path(i), other.path(i), path + "/" + i);
                }
            }
        }
        return "at %s: core %s, limit %s".formatted(path, shortened(one), shortened(other));
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.substring(0, Math.min(300, text.length()));
    }
}
