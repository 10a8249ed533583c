// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/** Makes entities and reads and sets their fields. */
final class Entities {

    private final EntityManager entityManager;

    Entities(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Object instantiate(ResourceType type) {
        try {
            Constructor<?> constructor = type.entity().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type.entity() + " needs a constructor without parameters", e);
        }
    }

    static @Nullable Object get(Object entity, Field field) {
        try {
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static void set(Object entity, Field field, @Nullable Object value) {
        try {
            field.set(entity, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Collection<Object> collection(Object entity, Field field) {
        return (Collection<Object>) get(entity, field);
    }

    long id(Object entity) {
        return storedId(entity)
                .orElseThrow(() -> new IllegalStateException("Not stored yet: " + entity));
    }

    /** The id, empty before the entity is persisted. */
    Optional<Long> storedId(Object entity) {
        return Optional.ofNullable(
                (Long)
                        entityManager
                                .getEntityManagerFactory()
                                .getPersistenceUnitUtil()
                                .getIdentifier(entity));
    }

    /** The entity itself, not a proxy for it. */
    static Object unproxied(Object entity) {
        return Hibernate.unproxy(entity);
    }
}
