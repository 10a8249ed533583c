// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.read.ResourceReader;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import tools.jackson.databind.JsonNode;

/** The writes of one request, in one transaction. */
final class WriteSession {

    private final EntityManager entityManager;
    private final ResourceTypes types;
    private final ResourceReader reader;
    private final WriteRules rules;
    private final Entities entities;
    private final Links links;
    private final Map<Object, Edit> edits = new LinkedHashMap<>();
    private final Map<Place.Single, Object> created = new HashMap<>();
    private final Set<Place.Single> deleted = new HashSet<>();

    WriteSession(
            EntityManager entityManager,
            ResourceTypes types,
            ResourceReader reader,
            WriteRules rules) {
        this.entityManager = entityManager;
        this.types = types;
        this.reader = reader;
        this.rules = rules;
        this.entities = new Entities(entityManager);
        this.links = new Links(entityManager, types, reader);
    }

    /** Creates a resource in a collection, or below a relationship, and gives its id. */
    long create(Place place, Members members, KnownVersion ownerVersion) {
        Object entity = prepare(place, members);
        return create(place, members, ownerVersion, entity);
    }

    /**
     * Makes the entity of a resource to create, so that others of the same request can already link
     * to it.
     */
    Object prepare(Place place, Members members) {
        checkType(members, place.type());
        Object entity = entities.instantiate(place.type());
        members.localId()
                .or(members::id)
                .ifPresent(local -> links.define(place.type().name(), local, entity));
        return entity;
    }

    /** Creates the resource that an entity was prepared for. */
    long create(Place place, Members members, KnownVersion ownerVersion, Object entity) {
        Edit edit = newEdit(Operation.CREATE, place.type(), entity);
        apply(edit, members);
        entityManager.persist(entity);
        edits.put(entity, edit);
        long id = entities.id(entity);
        created.put(canonical(place.type(), id), entity);
        if (place instanceof Place.Related related) {
            linkFromOwner(related, entity, ownerVersion);
        }
        return id;
    }

    /** The resource that an operation is about. */
    Place.Single place(BulkOperation.Subject subject) {
        return switch (subject) {
            case BulkOperation.Subject.Stored stored -> stored.place();
            case BulkOperation.Subject.Local local ->
                    canonical(
                            types.get(local.type()),
                            entities.storedId(links.local(local.type(), local.localId(), ""))
                                    .orElseThrow(() -> createdLater(local)));
        };
    }

    private static Place.Single canonical(ResourceType type, long id) {
        return new Place.Single(new Place.Collection(type), id);
    }

    private static JsonApiException createdLater(BulkOperation.Subject.Local local) {
        return Members.invalid(
                "",
                "The %s \"%s\" is created by a later operation; move this one behind it"
                        .formatted(local.type(), local.localId()));
    }

    private void linkFromOwner(Place.Related related, Object target, KnownVersion version) {
        rules.checkType(Operation.UPDATE, related.owner().type().name());
        Edit owner = edit(related.owner());
        if (related.relationship().toMany()) {
            owner.add(related.relationship(), List.of(target));
        } else {
            owner.link(related.relationship(), List.of(target));
        }
        checkVersion(owner, version);
    }

    /** Changes the members of a stored resource that the document names. */
    void update(Place.Single place, Members members, KnownVersion version) {
        checkType(members, place.type());
        String id = members.id().orElseThrow(() -> missingId(members, place));
        if (!id.equals(Long.toString(place.id()))) {
            throw Members.invalid(
                    members.pointer() + "/id",
                    "The id is \"%s\", the path says %d".formatted(id, place.id()));
        }
        Edit edit = edit(place);
        apply(edit, members);
        Optional<JsonNode> attribute =
                place.type().versionAttribute().map(members.attributes()::get);
        checkVersion(edit, version.orAttribute(attribute));
    }

    /** Changes one relationship. */
    void changeLinks(
            Place.Single place,
            Relationship relationship,
            LinkChange change,
            JsonNode data,
            String pointer,
            KnownVersion version) {
        if (!relationship.toMany() && change != LinkChange.REPLACE) {
            throw JsonApiException.of(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "%s links to one resource: set it with PATCH.".formatted(relationship.name()));
        }
        Edit edit = edit(place);
        List<Object> targets = links.resolve(relationship, data, "/data");
        edit.standsAt(relationship.name(), pointer + "/data");
        switch (change) {
            case REPLACE -> edit.link(relationship, targets);
            case ADD -> edit.add(relationship, targets);
            case REMOVE -> edit.remove(relationship, targets);
        }
        checkVersion(edit, version);
    }

    /** Deletes a stored resource. */
    void delete(Place.Single place) {
        if (links.linked().stream().anyMatch(target -> entities.storedId(target).isEmpty())) {
            throw Members.invalid(
                    "",
                    "This deletion stands between a link and the creation of what it links to;"
                            + " move it before or behind both");
        }
        Edit deletion = newEdit(Operation.DELETE, place.type(), find(place));
        for (Object dependent : rules.checkDeletion(deletion)) {
            Object entity = Entities.unproxied(dependent);
            remove(newEdit(Operation.DELETE, types.of(entity.getClass()), entity));
        }
        remove(deletion);
        // At once, so that a following operation of the same request meets the constraints in its
        // order.
        entityManager.flush();
    }

    /** The rules judge a resource once: a change before its deletion would not be seen. */
    private void remove(Edit deletion) {
        if (edits.putIfAbsent(deletion.entity(), deletion) != null) {
            throw Members.invalid(
                    "",
                    "This request writes %s %d and deletes it; leave one of the two out"
                            .formatted(deletion.resourceType().name(), deletion.id()));
        }
        deleted.add(canonical(deletion.resourceType(), deletion.id()));
        entityManager.remove(deletion.entity());
    }

    boolean isDeleted(Place.Single place) {
        return deleted.contains(canonical(place.type(), place.id()));
    }

    /** Has everything judged, sends it to the database and gives what really changed. */
    List<ResourceChange> flush() {
        rules.judge(new Pending());
        entityManager.flush();
        return edits.values().stream().filter(Edit::isChange).map(Edit::change).toList();
    }

    private final class Pending implements PendingChanges {

        @Override
        public List<PendingChange> all() {
            return edits.values().stream()
                    .filter(Edit::isChange)
                    .map(PendingChange.class::cast)
                    .toList();
        }

        @Override
        public PendingChange add(Object entity) {
            Edit edit = newEdit(Operation.CREATE, types.of(entity.getClass()), entity);
            entityManager.persist(entity);
            edits.put(entity, edit);
            return edit;
        }
    }

    private Edit newEdit(Operation operation, ResourceType type, Object entity) {
        return new Edit(operation, type, entity, entities::id);
    }

    private static void checkVersion(Edit edit, KnownVersion version) {
        if (edit.isChange() && !edit.isCreation()) {
            version.check(edit.resourceType(), edit.entity(), edit.id());
        }
    }

    /** Takes the lock on a stored resource before anything of it is compared. */
    void lock(Place.Single place) {
        find(place);
    }

    private Edit edit(Place.Single place) {
        Object entity = find(place);
        return edits.computeIfAbsent(entity, _ -> newEdit(Operation.UPDATE, place.type(), entity));
    }

    /** The stored entity, locked, so that writers of the same resource follow one another. */
    private Object find(Place.Single place) {
        Object own = created.get(place);
        if (own != null) {
            return own;
        }
        boolean visible =
                reader.isVisibleIfStored(place)
                        || entityManager
                                .unwrap(Session.class)
                                .doReturningWork(connection -> reader.isVisible(connection, place));
        Object entity =
                visible
                        ? entityManager.find(
                                place.type().entity(), place.id(), LockModeType.PESSIMISTIC_WRITE)
                        : null;
        if (entity == null) {
            throw JsonApiException.notFound(place.type().name(), place.id());
        }
        return Entities.unproxied(entity);
    }

    private void apply(Edit edit, Members members) {
        ResourceType type = edit.resourceType();
        edit.standsAt(members.pointer());
        for (var member : members.attributes().entrySet()) {
            if (type.versionAttribute().filter(member.getKey()::equals).isPresent()) {
                continue; // checked, never set
            }
            Attribute attribute =
                    type.attribute(member.getKey())
                            .orElseThrow(
                                    () ->
                                            unknownField(
                                                    type,
                                                    members.attributePointer(member.getKey()),
                                                    member.getKey()));
            edit.standsAt(attribute.name(), members.attributePointer(attribute.name()));
            edit.set(
                    attribute,
                    AttributeValues.read(
                            attribute,
                            member.getValue(),
                            members.attributePointer(member.getKey())));
        }
        for (var member : members.relationships().entrySet()) {
            String pointer = members.relationshipPointer(member.getKey());
            Relationship relationship =
                    type.relationship(member.getKey())
                            .orElseThrow(() -> unknownField(type, pointer, member.getKey()));
            edit.standsAt(relationship.name(), pointer);
            edit.link(
                    relationship,
                    links.resolve(relationship, member.getValue(), pointer + "/data"));
        }
    }

    private void checkType(Members members, ResourceType type) {
        String given = members.type().orElse("");
        if (!given.equals(type.name())) {
            throw Members.invalid(
                    members.pointer() + "/type",
                    given.isEmpty()
                            ? "The type is missing: \"%s\" is expected".formatted(type.name())
                            : "The type is \"%s\": \"%s\" is expected"
                                    .formatted(given, type.name()));
        }
    }

    private static JsonApiException missingId(Members members, Place.Single place) {
        return Members.invalid(
                members.pointer() + "/id",
                "The id is missing: \"%d\" is expected".formatted(place.id()));
    }

    private static JsonApiException unknownField(ResourceType type, String pointer, String name) {
        return JsonApiException.at(
                pointer,
                ErrorCode.UNKNOWN_FIELD,
                "%s has no \"%s\". It has the attributes %s and the relationships %s."
                        .formatted(
                                type.name(),
                                name,
                                String.join(", ", type.attributes().keySet()),
                                String.join(", ", type.relationships().keySet())));
    }
}
