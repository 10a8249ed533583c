// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import tools.jackson.databind.JsonNode;

/**
 * A resource object as a client sent it, checked for its shape only.
 *
 * @param pointer where it stands in the request's document
 * @param type its type, empty when left out
 * @param id its id, empty when left out
 * @param localId its {@code lid}, empty when left out
 * @param attributes by name
 * @param relationships by name, each with its {@code data}
 */
record Members(
        String pointer,
        Optional<String> type,
        Optional<String> id,
        Optional<String> localId,
        Map<String, JsonNode> attributes,
        Map<String, JsonNode> relationships) {

    static Members of(JsonNode data, String pointer) {
        if (!data.isObject()) {
            throw invalid(pointer, "A resource object is expected here");
        }
        Map<String, JsonNode> relationships = new LinkedHashMap<>();
        object(data, "relationships", pointer)
                .forEachEntry(
                        (name, value) -> relationships.put(name, linkage(name, value, pointer)));
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        object(data, "attributes", pointer).forEachEntry(attributes::put);
        return new Members(
                pointer,
                text(data, "type", pointer),
                text(data, "id", pointer),
                text(data, "lid", pointer),
                attributes,
                relationships);
    }

    /** The same with this id if it has none. */
    Members orId(long other) {
        return new Members(
                pointer,
                type,
                id.or(() -> Optional.of(Long.toString(other))),
                localId,
                attributes,
                relationships);
    }

    String attributePointer(String name) {
        return pointer + "/attributes/" + name;
    }

    String relationshipPointer(String name) {
        return pointer + "/relationships/" + name;
    }

    private static JsonNode object(JsonNode data, String member, String pointer) {
        JsonNode value = data.path(member);
        if (!value.isMissingNode() && !value.isObject() && !value.isNull()) {
            throw invalid(pointer + "/" + member, "An object is expected here");
        }
        return value;
    }

    /**
     * Existing clients send {@code null} as well as {@code {"data": null}} to clear a to-one
     * relationship.
     */
    private static JsonNode linkage(String name, JsonNode value, String pointer) {
        if (value.isNull()) {
            return value;
        }
        JsonNode data = value.get("data");
        if (data == null) {
            throw invalid(
                    pointer + "/relationships/" + name,
                    "A relationship object needs a member \"data\"");
        }
        return data;
    }

    static Optional<String> text(JsonNode data, String member, String pointer) {
        JsonNode value = data.get(member);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            throw invalid(pointer + "/" + member, "A string is expected here");
        }
        return Optional.of(value.asString());
    }

    static JsonApiException invalid(String pointer, String problem) {
        return JsonApiException.at(pointer, ErrorCode.INVALID_DOCUMENT, problem + ".");
    }
}
