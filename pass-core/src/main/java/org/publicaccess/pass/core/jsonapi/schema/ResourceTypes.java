// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All resource types of the application. */
public final class ResourceTypes {

    private final SortedMap<String, ResourceType> byName;
    private final Map<Class<?>, ResourceType> byEntity;

    ResourceTypes(Collection<ResourceType> types) {
        this.byName =
                types.stream()
                        .collect(
                                Collectors.toMap(
                                        ResourceType::name,
                                        Function.identity(),
                                        (one, other) -> one,
                                        TreeMap::new));
        this.byEntity =
                types.stream().collect(Collectors.toMap(ResourceType::entity, Function.identity()));
    }

    /** The type of this name, empty when there is none. */
    public Optional<ResourceType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type of this name, which is known to exist. */
    public ResourceType get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("No resource type " + name));
    }

    /** The type that an entity class stands for. */
    public ResourceType of(Class<?> entity) {
        ResourceType type = byEntity.get(entity);
        if (type == null) {
            throw new IllegalArgumentException(entity.getName() + " is no resource type");
        }
        return type;
    }

    /** The type that a relationship links to. */
    public ResourceType target(Relationship relationship) {
        return get(relationship.targetType());
    }

    /** Every type, in alphabetical order. */
    public Collection<ResourceType> all() {
        return byName.values();
    }
}
