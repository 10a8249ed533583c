// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.ValueKind;
import org.publicaccess.pass.core.jsonapi.schema.Values;
import tools.jackson.databind.JsonNode;

/** Reads attribute values from JSON into what the entity's field holds. */
final class AttributeValues {

    private AttributeValues() {}

    static @Nullable Object read(Attribute attribute, JsonNode json, String pointer) {
        try {
            if (attribute.kind().isList()) {
                return list(attribute, json);
            }
            return json.isNull() ? null : scalar(attribute, json);
        } catch (IllegalArgumentException e) {
            throw JsonApiException.at(
                    pointer,
                    ErrorCode.INVALID_VALUE,
                    "%s cannot be %s: %s."
                            .formatted(
                                    attribute.name(), abbreviate(json.toString()), e.getMessage()));
        }
    }

    private static Object scalar(Attribute attribute, JsonNode json) {
        return switch (attribute.kind()) {
            case TEXT -> Values.text(text(json));
            case URI -> Values.uri(Values.text(text(json)));
            case BOOLEAN -> json.isBoolean() ? json.asBoolean() : Values.bool(text(json));
            case INTEGER -> Values.integer(text(json));
            case INSTANT -> Values.instant(string(json));
            case ENUM -> constant(attribute, json);
            case TEXTS, ENUMS ->
                    throw new IllegalStateException("A list is no scalar: " + attribute.name());
        };
    }

    private static Collection<Object> list(Attribute attribute, JsonNode json) {
        Collection<Object> values =
                attribute.member().getType() == Set.class
                        ? new LinkedHashSet<>()
                        : new ArrayList<>();
        if (json.isNull()) {
            return values;
        }
        if (!json.isArray()) {
            throw new IllegalArgumentException("an array is expected");
        }
        for (JsonNode element : json) {
            values.add(
                    attribute.kind() == ValueKind.ENUMS
                            ? constant(attribute, element)
                            : Values.text(text(element)));
        }
        return values;
    }

    private static Object constant(Attribute attribute, JsonNode json) {
        return attribute.constants().get(Values.constant(attribute, string(json)));
    }

    /** Existing clients send numbers for text. */
    private static String text(JsonNode json) {
        if (json.isNumber() || json.isBoolean()) {
            return json.asString();
        }
        return string(json);
    }

    private static String string(JsonNode json) {
        if (!json.isString()) {
            throw new IllegalArgumentException("a string is expected");
        }
        return json.asString();
    }

    private static String abbreviate(String json) {
        return json.length() <= 60 ? json : json.substring(0, 60) + "…";
    }
}
