// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.WireValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What to write: the attributes and relationships of a new resource, or the changed ones of a
 * stored one.
 */
public final class Changes {

    private static final DateTimeFormatter WIRE_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final String type;
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> relationships = new LinkedHashMap<>();

    private Changes(String type) {
        this.type = type;
    }

    /** Changes to a resource of this type. */
    public static Changes to(String type) {
        return new Changes(type);
    }

    /** Sets an attribute; null clears it. Enumerations and instants take their wire form. */
    public Changes set(String name, @Nullable Object value) {
        attributes.put(name, wire(value));
        return this;
    }

    /** The form of an attribute's value on the wire, for Jackson to write. */
    public static @Nullable Object wire(@Nullable Object value) {
        return switch (value) {
            case WireValue wire -> wire.wire();
            case Instant instant -> WIRE_DATE.format(instant);
            case null, default -> value;
        };
    }

    /** Sets a to-one relationship; null clears it. */
    public Changes link(String name, @Nullable Identifier target) {
        relationships.put(name, target);
        return this;
    }

    /** Replaces a to-many relationship. */
    public Changes links(String name, Collection<? extends Identifier> targets) {
        relationships.put(name, targets);
        return this;
    }

    String type() {
        return type;
    }

    byte[] document(JsonMapper json, @Nullable String id) {
        ObjectNode data = data(json);
        if (id != null) {
            data.put("id", id);
        }
        ObjectNode root = json.createObjectNode();
        root.set("data", data);
        return json.writeValueAsBytes(root);
    }

    ObjectNode data(JsonMapper json) {
        ObjectNode data = json.createObjectNode().put("type", type);
        data.set("attributes", json.valueToTree(attributes));
        ObjectNode linked = data.putObject("relationships");
        relationships.forEach(
                (name, target) -> linked.putObject(name).set("data", json.valueToTree(target)));
        return data;
    }
}
