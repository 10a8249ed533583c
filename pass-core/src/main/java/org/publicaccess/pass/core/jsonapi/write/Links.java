// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.read.ResourceReader;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import tools.jackson.databind.JsonNode;

/** Turns linkage into entities. Only resources that the caller may see can be linked to. */
final class Links {

    private final EntityManager entityManager;
    private final ResourceTypes types;
    private final ResourceReader reader;
    private final Map<String, Object> byLocalId = new HashMap<>();

    Links(EntityManager entityManager, ResourceTypes types, ResourceReader reader) {
        this.entityManager = entityManager;
        this.types = types;
        this.reader = reader;
    }

    /** Remembers a resource that this request created under a local id. */
    void define(String type, String localId, Object entity) {
        byLocalId.put(type + "/" + localId, entity);
    }

    /** The resource that this request created under a local id. */
    Object local(String type, String localId) {
        Object known = byLocalId.get(type + "/" + localId);
        if (known == null) {
            throw JsonApiException.of(
                    ErrorCode.NOT_FOUND,
                    "No operation of this request creates a %s with the lid \"%s\"."
                            .formatted(type, localId));
        }
        return known;
    }

    /**
     * The resources that linkage names: none or one for null or an identifier, several for an
     * array.
     */
    List<Object> resolve(Relationship relationship, JsonNode data, String pointer) {
        if (relationship.toMany() != data.isArray()) {
            throw Members.invalid(
                    pointer,
                    relationship.toMany()
                            ? "%s links to several resources: an array is expected"
                                    .formatted(relationship.name())
                            : "%s links to one resource: an identifier or null is expected"
                                    .formatted(relationship.name()));
        }
        List<JsonNode> identifiers =
                data.isArray()
                        ? data.valueStream().toList()
                        : data.isNull() ? List.of() : List.of(data);
        ResourceType target = types.target(relationship);
        Set<Object> created = new LinkedHashSet<>();
        Set<Long> ids = new LinkedHashSet<>();
        for (JsonNode identifier : identifiers) {
            resolve(target, identifier, pointer, created, ids);
        }
        checkVisible(target, ids, pointer);
        List<Object> resolved = new ArrayList<>(created);
        ids.forEach(id -> resolved.add(entityManager.getReference(target.entity(), id)));
        return resolved;
    }

    private void resolve(
            ResourceType target,
            JsonNode identifier,
            String pointer,
            Set<Object> created,
            Set<Long> ids) {
        if (!identifier.isObject()) {
            throw Members.invalid(pointer, "A resource identifier with type and id is expected");
        }
        String type = Members.text(identifier, "type", pointer).orElse("");
        if (!type.equals(target.name())) {
            throw Members.invalid(
                    pointer, "The type must be \"%s\", not \"%s\"".formatted(target.name(), type));
        }
        String localId = Members.text(identifier, "lid", pointer).orElse("");
        String id = Members.text(identifier, "id", pointer).orElse("");
        Object known = byLocalId.get(type + "/" + (localId.isEmpty() ? id : localId));
        if (known != null) {
            created.add(known);
        } else if (!localId.isEmpty()) {
            throw JsonApiException.at(
                    pointer,
                    ErrorCode.NOT_FOUND,
                    "No operation of this request creates a %s with the lid \"%s\"."
                            .formatted(type, localId));
        } else {
            ids.add(Ids.parse(id, pointer));
        }
    }

    private void checkVisible(ResourceType target, Set<Long> ids, String pointer) {
        if (ids.isEmpty() || reader.isUnrestricted(target)) {
            return; // what does not exist is found out by the foreign key
        }
        Set<Long> visible =
                entityManager
                        .unwrap(Session.class)
                        .doReturningWork(connection -> reader.visible(connection, target, ids));
        for (Long id : ids) {
            if (!visible.contains(id)) {
                throw JsonApiException.at(
                        pointer,
                        ErrorCode.NOT_FOUND,
                        "There is no %s %d that you may see.".formatted(target.name(), id));
            }
        }
    }
}
