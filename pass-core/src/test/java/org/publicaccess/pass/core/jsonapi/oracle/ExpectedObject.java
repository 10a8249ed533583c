// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/** Resource objects as they are expected in answers. */
record ExpectedObject(View view, String base, Map<String, List<String>> fields) {

    Map<String, @Nullable Object> of(Resource resource) {
        String self = base + "/data/" + resource.type().name() + "/" + resource.id();
        Map<String, @Nullable Object> object = new HashMap<>();
        object.put("type", resource.type().name());
        object.put("id", "" + resource.id());
        object.put("links", Map.of("self", self));
        Map<String, @Nullable Object> attributes = new HashMap<>();
        for (String name : resource.type().attributes().keySet()) {
            if (isShown(resource, name) && view.shows(resource, name)) {
                attributes.put(name, onWire(resource.values().get(name)));
            }
        }
        putUnlessEmpty(object, "attributes", attributes);
        Map<String, @Nullable Object> relationships = new HashMap<>();
        for (Relationship relationship : resource.type().relationships().values()) {
            if (isShown(resource, relationship.name())) {
                relationships.put(relationship.name(), relationship(resource, relationship, self));
            }
        }
        putUnlessEmpty(object, "relationships", relationships);
        return object;
    }

    private static void putUnlessEmpty(
            Map<String, @Nullable Object> object,
            String name,
            Map<String, @Nullable Object> members) {
        if (!members.isEmpty()) {
            object.put(name, members);
        }
    }

    /** When fields are given for any type, the others show none. */
    private boolean isShown(Resource resource, String name) {
        return fields.isEmpty()
                || fields.getOrDefault(resource.type().name(), List.of()).contains(name);
    }

    private static @Nullable Object onWire(@Nullable Object value) {
        return value instanceof Instant time
                ? DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX")
                        .format(time.atOffset(ZoneOffset.UTC))
                : value;
    }

    private Map<String, @Nullable Object> relationship(
            Resource resource, Relationship relationship, String self) {
        String name = relationship.name();
        List<Map<String, String>> identifiers =
                view.links(resource, name).stream()
                        .map(id -> Map.of("type", relationship.targetType(), "id", "" + id))
                        .toList();
        Map<String, @Nullable Object> object = new HashMap<>();
        object.put(
                "links",
                Map.of("self", self + "/relationships/" + name, "related", self + "/" + name));
        object.put(
                "data",
                relationship.toMany()
                        ? identifiers
                        : identifiers.isEmpty() ? null : identifiers.getFirst());
        return object;
    }
}
