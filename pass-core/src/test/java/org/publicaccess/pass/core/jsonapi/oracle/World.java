// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/** Everything that is stored, in memory. */
public final class World {

    private final ResourceTypes types;
    private final SortedMap<String, SortedMap<Long, Resource>> byType = new TreeMap<>();

    public World(ResourceTypes types) {
        this.types = types;
        types.all().forEach(type -> byType.put(type.name(), new TreeMap<>()));
    }

    public ResourceTypes types() {
        return types;
    }

    void add(Resource resource) {
        byType.get(resource.type().name()).put(resource.id(), resource);
    }

    /** The resources of a type, by id. */
    public Collection<Resource> all(ResourceType type) {
        return byType.get(type.name()).values();
    }

    public Optional<Resource> find(ResourceType type, long id) {
        return Optional.ofNullable(byType.get(type.name()).get(id));
    }
}
