// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/**
 * The changes that one request makes to one entity. Setting a value that is there already is no
 * change.
 */
final class Edit implements PendingChange {

    private final Operation operation;
    private final ResourceType type;
    private final Object entity;
    private final ToLongFunction<Object> ids;
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final Map<String, String> pointers = new HashMap<>();
    private String pointer = "";

    Edit(Operation operation, ResourceType type, Object entity, ToLongFunction<Object> ids) {
        this.operation = operation;
        this.type = type;
        this.entity = entity;
        this.ids = ids;
    }

    @Override
    public Operation operation() {
        return operation;
    }

    @Override
    public String type() {
        return type.name();
    }

    ResourceType resourceType() {
        return type;
    }

    @Override
    public long id() {
        return ids.applyAsLong(entity);
    }

    @Override
    public Object entity() {
        return entity;
    }

    /** Whether it makes the resource itself. */
    boolean isCreation() {
        return operation == Operation.CREATE;
    }

    /** Whether something really changes; making or deleting the resource itself does. */
    boolean isChange() {
        return operation != Operation.UPDATE || !before.isEmpty();
    }

    /** Remembers where the request's document speaks of the resource. */
    void standsAt(String place) {
        pointer = place;
    }

    /** Remembers where the request's document gives a field its value. */
    void standsAt(String field, String place) {
        pointers.put(field, place);
    }

    @Override
    public JsonApiException refusal(String field, ErrorCode code, String detail) {
        String place = pointers.getOrDefault(field, pointer);
        return place.isEmpty()
                ? JsonApiException.of(code, detail)
                : JsonApiException.at(place, code, detail);
    }

    @Override
    public Set<String> fields() {
        return Collections.unmodifiableSet(before.keySet());
    }

    @Override
    public boolean changes(String field) {
        return before.containsKey(field);
    }

    @Override
    public @Nullable Object before(String field) {
        return before.containsKey(field) ? before.get(field) : Entities.get(entity, member(field));
    }

    @Override
    public @Nullable Object after(String field) {
        return Entities.get(entity, member(field));
    }

    @Override
    public void set(String field, @Nullable Object value) {
        put(field, member(field), value);
    }

    private Field member(String field) {
        return type.attribute(field)
                .map(Attribute::member)
                .or(() -> type.relationship(field).map(Relationship::member))
                .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no " + field));
    }

    void set(Attribute attribute, @Nullable Object value) {
        put(attribute.name(), attribute.member(), value);
    }

    private void put(String field, Field member, @Nullable Object value) {
        Object old = Entities.get(entity, member);
        if (!Objects.equals(old, value)) {
            Entities.set(entity, member, value);
            remember(field, old, value);
        }
    }

    /** A field that gets its stored value back has not changed. */
    private void remember(String field, @Nullable Object old, @Nullable Object value) {
        if (!before.containsKey(field)) {
            before.put(field, old);
        } else if (Objects.equals(before.get(field), value)) {
            before.remove(field);
        }
    }

    /** Links to these resources instead of the present ones. */
    void link(Relationship relationship, List<Object> targets) {
        if (relationship.toMany()) {
            replace(relationship, new HashSet<>(targets));
        } else {
            put(
                    relationship.name(),
                    relationship.member(),
                    targets.isEmpty() ? null : targets.getFirst());
        }
    }

    /** Links to these resources as well. */
    void add(Relationship relationship, List<Object> targets) {
        Set<Object> wanted = new HashSet<>(Entities.collection(entity, relationship.member()));
        wanted.addAll(targets);
        replace(relationship, wanted);
    }

    /** Links to these resources no longer. */
    void remove(Relationship relationship, List<Object> targets) {
        Set<Object> wanted = new HashSet<>(Entities.collection(entity, relationship.member()));
        targets.forEach(wanted::remove);
        replace(relationship, wanted);
    }

    private void replace(Relationship relationship, Set<Object> wanted) {
        Collection<Object> present = Entities.collection(entity, relationship.member());
        Set<Object> old = new HashSet<>(present);
        if (!old.equals(wanted)) {
            remember(relationship.name(), old, wanted);
            present.retainAll(wanted);
            present.addAll(wanted);
        }
    }

    ResourceChange change() {
        return new ResourceChange(
                operation, type.name(), id(), entity, Collections.unmodifiableMap(before));
    }
}
