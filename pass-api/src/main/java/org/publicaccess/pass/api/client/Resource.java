// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.WireValue;
import tools.jackson.databind.JsonNode;

/**
 * A resource as core answered it.
 *
 * @param ref its type and id
 * @param attributes attribute name to JSON value; a null attribute is absent here
 * @param relationships relationship name to the linked resources; a to-one relationship has at most
 *     one
 */
public record Resource(
        ResourceRef ref,
        Map<String, JsonNode> attributes,
        Map<String, List<ResourceRef>> relationships) {

    public String id() {
        return ref.id();
    }

    /** The attribute as text, empty when it is null. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(attributes.get(name)).map(JsonNode::asString);
    }

    /** The attribute as a constant of {@code type}, empty when it is null or spelled otherwise. */
    public <E extends Enum<E> & WireValue> Optional<E> status(String name, Class<E> type) {
        return text(name).flatMap(wire -> WireValue.parse(type, wire));
    }

    /** The attribute as a point in time, empty when it is null. */
    public Optional<Instant> instant(String name) {
        return text(name).map(Instant::parse);
    }

    /** The attribute as a whole number, empty when it is null. */
    public Optional<Long> number(String name) {
        return Optional.ofNullable(attributes.get(name)).map(JsonNode::asLong);
    }

    /** Whether the attribute is true; null counts as false. */
    public boolean isTrue(String name) {
        return Optional.ofNullable(attributes.get(name)).map(JsonNode::asBoolean).orElse(false);
    }

    /** The attribute's elements as text, none when it is null. */
    public List<String> texts(String name) {
        JsonNode value = attributes.get(name);
        return value == null ? List.of() : value.valueStream().map(JsonNode::asString).toList();
    }

    /** The linked resource of a to-one relationship. */
    public Optional<ResourceRef> one(String relationship) {
        return many(relationship).stream().findFirst();
    }

    /** The linked resources, in no particular order. */
    public List<ResourceRef> many(String relationship) {
        return relationships.getOrDefault(relationship, List.of());
    }

    /** The stored version of a versioned type (submission, deposit), 0 for others. */
    public long version() {
        return number("version").orElse(0L);
    }
}
