// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/**
 * The changes that one request makes to one entity. Setting a value that is there already is no
 * change.
 */
final class Edit {

    private final Operation operation;
    private final ResourceType type;
    private final Object entity;
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();

    Edit(Operation operation, ResourceType type, Object entity) {
        this.operation = operation;
        this.type = type;
        this.entity = entity;
    }

    ResourceType type() {
        return type;
    }

    Object entity() {
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

    void set(Attribute attribute, @Nullable Object value) {
        Object old = Entities.get(entity, attribute.member());
        if (!Objects.equals(old, value)) {
            before.putIfAbsent(attribute.name(), old);
            Entities.set(entity, attribute.member(), value);
        }
    }

    /** Links to these resources instead of the present ones. */
    void link(Relationship relationship, List<Object> targets) {
        if (relationship.toMany()) {
            replace(relationship, new HashSet<>(targets));
            return;
        }
        Object old = Entities.get(entity, relationship.member());
        Object target = targets.isEmpty() ? null : targets.getFirst();
        if (old != target) {
            before.putIfAbsent(relationship.name(), old);
            Entities.set(entity, relationship.member(), target);
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
            before.putIfAbsent(relationship.name(), old);
            present.retainAll(wanted);
            present.addAll(wanted);
        }
    }

    ResourceChange change(long id) {
        return new ResourceChange(operation, type.name(), id, entity, before);
    }
}
