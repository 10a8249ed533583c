// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.schema;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.publicaccess.pass.core.jsonapi.NotOnWire;
import org.publicaccess.pass.core.jsonapi.ReadOnlyResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the resource types off the JPA metamodel; the names of tables and columns come from
 * Hibernate's mapping.
 */
public final class ResourceTypesFactory {

    private final SessionFactory sessions;
    private final MappingMetamodelImplementor mapping;
    private final JsonMapper json;

    public ResourceTypesFactory(SessionFactory sessions, JsonMapper json) {
        this.sessions = sessions;
        this.mapping = sessions.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        this.json = json;
    }

    /** All entities as resource types. */
    public ResourceTypes create() {
        return new ResourceTypes(
                sessions.getMetamodel().getEntities().stream().map(this::type).toList());
    }

    private ResourceType type(EntityType<?> entity) {
        var persister = (AbstractEntityPersister) mapping.getEntityDescriptor(entity.getJavaType());
        SortedMap<String, Attribute> attributes = new TreeMap<>();
        SortedMap<String, Relationship> relationships = new TreeMap<>();
        SortedMap<String, Relationship> hiddenLinks = new TreeMap<>();
        Optional<String> version = Optional.empty();
        for (var attribute : entity.getAttributes()) {
            Field member = (Field) attribute.getJavaMember();
            boolean isId = attribute instanceof SingularAttribute<?, ?> singular && singular.isId();
            boolean hidden = member.isAnnotationPresent(NotOnWire.class);
            if (isId || hidden && !attribute.isAssociation()) {
                continue;
            }
            member.setAccessible(true);
            String name = attribute.getName();
            if (hidden) {
                hiddenLinks.put(name, relationship(persister, attribute, member));
            } else if (attribute.isAssociation()) {
                relationships.put(name, relationship(persister, attribute, member));
            } else {
                attributes.put(name, attribute(persister, name, member));
            }
            if (attribute instanceof SingularAttribute<?, ?> singular && singular.isVersion()) {
                version = Optional.of(name);
            }
        }
        return new ResourceType(
                typeName(entity.getJavaType()),
                entity.getJavaType(),
                persister.getTableName(),
                attributes,
                relationships,
                hiddenLinks,
                version,
                entity.getJavaType().isAnnotationPresent(ReadOnlyResource.class));
    }

    private Attribute attribute(AbstractEntityPersister persister, String name, Field member) {
        Class<?> element = elementType(member);
        ValueKind kind = kind(member, element);
        String column = persister.getPropertyColumnNames(name)[0];
        Map<String, Object> constants = element.isEnum() ? constants(element) : Map.of();
        return new Attribute(name, kind, column, member, constants);
    }

    private Relationship relationship(
            AbstractEntityPersister persister,
            jakarta.persistence.metamodel.Attribute<?, ?> attribute,
            Field member) {
        String name = attribute.getName();
        if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
            var collection =
                    (AbstractCollectionPersister)
                            mapping.getCollectionDescriptor(persister.getEntityName() + "." + name);
            var join =
                    new Relationship.JoinTable(
                            collection.getTableName(), collection.getKeyColumnNames()[0]);
            return new Relationship(
                    name,
                    typeName(plural.getElementType().getJavaType()),
                    collection.getElementColumnNames()[0],
                    Optional.of(join),
                    member);
        }
        return new Relationship(
                name,
                typeName(attribute.getJavaType()),
                persister.getPropertyColumnNames(name)[0],
                Optional.empty(),
                member);
    }

    private static String typeName(Class<?> entity) {
        String name = entity.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Class<?> elementType(Field member) {
        Type type = member.getGenericType();
        if (Collection.class.isAssignableFrom(member.getType())
                && type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getActualTypeArguments()[0];
        }
        return member.getType();
    }

    private static ValueKind kind(Field member, Class<?> element) {
        if (Collection.class.isAssignableFrom(member.getType())) {
            return element.isEnum() ? ValueKind.ENUMS : ValueKind.TEXTS;
        }
        if (element.isEnum()) {
            return ValueKind.ENUM;
        }
        return Optional.ofNullable(KINDS.get(element))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No JSON form is known for the type of " + member));
    }

    private static final Map<Class<?>, ValueKind> KINDS =
            Map.of(
                    String.class, ValueKind.TEXT,
                    URI.class, ValueKind.URI,
                    Boolean.class, ValueKind.BOOLEAN,
                    boolean.class, ValueKind.BOOLEAN,
                    Long.class, ValueKind.INTEGER,
                    long.class, ValueKind.INTEGER,
                    Integer.class, ValueKind.INTEGER,
                    int.class, ValueKind.INTEGER,
                    Instant.class, ValueKind.INSTANT);

    private Map<String, Object> constants(Class<?> enumeration) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : List.of(enumeration.getEnumConstants())) {
            constants.put(json.convertValue(constant, String.class), constant);
        }
        return constants;
    }
}
