// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer of core: the resources asked for and the included ones.
 *
 * @param data the resources asked for
 * @param included the included resources by type and id
 */
public record Document(List<Resource> data, Map<ResourceRef, Resource> included) {

    /** The only resource asked for. */
    public Resource single() {
        if (data.size() != 1) {
            throw new IllegalStateException("Expected one resource, got " + data.size());
        }
        return data.getFirst();
    }

    /** The included resource that a to-one relationship links to. */
    public Optional<Resource> included(Resource from, String relationship) {
        return from.one(relationship).map(included::get);
    }

    /** The included resources that a to-many relationship links to. */
    public List<Resource> includedAll(Resource from, String relationship) {
        return from.many(relationship).stream()
                .map(included::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
