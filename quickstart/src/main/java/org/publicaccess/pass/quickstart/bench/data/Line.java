// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One resource as core's command {@code import} reads it. */
final class Line {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ObjectNode resource = JsonNodeFactory.instance.objectNode();
    private final ObjectNode attributes;
    private final ObjectNode relationships;

    Line(Ids type, int index) {
        resource.put("type", type.type()).put("id", "" + type.of(index));
        attributes = resource.putObject("attributes");
        relationships = resource.putObject("relationships");
    }

    Line with(String attribute, @Nullable String value) {
        attributes.put(attribute, value);
        return this;
    }

    Line with(String attribute, boolean value) {
        attributes.put(attribute, value);
        return this;
    }

    Line with(String attribute, Instant value) {
        return with(attribute, DATE.format(value));
    }

    Line withVersion() {
        attributes.put("version", 0);
        return this;
    }

    Line withAll(String attribute, String... values) {
        ArrayNode array = attributes.putArray(attribute);
        for (String value : values) {
            array.add(value);
        }
        return this;
    }

    Line to(String relationship, Ids type, int index) {
        identify(relationships.putObject(relationship).putObject("data"), type, index);
        return this;
    }

    Line toAll(String relationship, Ids type, int... indexes) {
        ArrayNode data = relationships.putObject(relationship).putArray("data");
        for (int index : indexes) {
            identify(data.addObject(), type, index);
        }
        return this;
    }

    private static void identify(ObjectNode identifier, Ids type, int index) {
        identifier.put("type", type.type()).put("id", "" + type.of(index));
    }

    @Override
    public String toString() {
        return resource.toString();
    }
}
