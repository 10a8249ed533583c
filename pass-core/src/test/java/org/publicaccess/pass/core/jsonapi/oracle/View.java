// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/** What the caller may see of the world. */
public record View(World world, Sight rules) {

    public List<Resource> all(ResourceType type) {
        return world.all(type).stream().filter(rules::isVisible).toList();
    }

    Optional<Resource> find(ResourceType type, long id) {
        return world.find(type, id).filter(rules::isVisible);
    }

    ResourceType type(String name) {
        return world.types().get(name);
    }

    /** An attribute's value; hidden ones count as null. */
    @Nullable Object value(Resource resource, String attribute) {
        return rules.isVisible(resource, attribute) ? resource.values().get(attribute) : null;
    }

    boolean shows(Resource resource, String attribute) {
        return rules.isVisible(resource, attribute);
    }

    /** The ids of the visible resources that a relationship links to. */
    public List<Long> links(Resource resource, String relationship) {
        return targets(resource, relationship).stream().map(Resource::id).toList();
    }

    /** The visible resources that a relationship links to, by id. */
    public List<Resource> targets(Resource resource, String relationship) {
        Relationship to = resource.type().relationship(relationship).orElseThrow();
        ResourceType target = world.types().target(to);
        return resource.links().get(relationship).stream()
                .map(id -> find(target, id))
                .flatMap(Optional::stream)
                .toList();
    }
}
