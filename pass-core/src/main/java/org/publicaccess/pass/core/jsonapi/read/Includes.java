// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.publicaccess.pass.core.jsonapi.query.IncludeTree;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/**
 * Keeps track of which resources are still to be included. It hands them out type by type, each
 * type only when nothing pending can lead to more of it, so that one statement per type suffices.
 */
final class Includes {

    private final ResourceTypes types;
    private final Map<String, Set<Long>> written = new HashMap<>();
    private final Map<String, Map<Long, Set<IncludeTree>>> pending = new LinkedHashMap<>();

    Includes(ResourceTypes types) {
        this.types = types;
    }

    /** Remembers that a resource stands in the document; false when it did already. */
    boolean write(String type, long id) {
        return written.computeIfAbsent(type, _ -> new HashSet<>()).add(id);
    }

    /** Asks for the resources that a relationship links to. */
    void request(String type, long[] ids, IncludeTree node) {
        Set<Long> standing = written.getOrDefault(type, Set.of());
        for (long id : ids) {
            boolean known = standing.contains(id) && node.children().isEmpty();
            if (!known) {
                pending.computeIfAbsent(type, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                id, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(node);
            }
        }
    }

    /** The next type to read and what is wanted of it, empty when all is there. */
    Optional<Batch> next() {
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        String type =
                pending.keySet().stream()
                        .filter(candidate -> !reachableFromOthers(candidate))
                        .findFirst()
                        .orElseGet(() -> pending.keySet().iterator().next());
        return Optional.of(new Batch(types.get(type), pending.remove(type)));
    }

    private boolean reachableFromOthers(String candidate) {
        return pending.entrySet().stream()
                .filter(other -> !other.getKey().equals(candidate))
                .anyMatch(
                        other ->
                                other.getValue().values().stream()
                                        .flatMap(Collection::stream)
                                        .distinct()
                                        .anyMatch(
                                                node -> reaches(other.getKey(), node, candidate)));
    }

    private boolean reaches(String from, IncludeTree node, String candidate) {
        ResourceType type = types.get(from);
        return node.children().entrySet().stream()
                .anyMatch(
                        child -> {
                            String target =
                                    type.relationship(child.getKey()).orElseThrow().targetType();
                            return target.equals(candidate)
                                    || reaches(target, child.getValue(), candidate);
                        });
    }

    /**
     * Resources of one type to include.
     *
     * @param type their type
     * @param nodes by id, the places in the include tree where each was asked for
     */
    record Batch(ResourceType type, Map<Long, Set<IncludeTree>> nodes) {

        Long[] ids() {
            return nodes.keySet().toArray(Long[]::new);
        }

        /** The relationships that at least one of them is followed through. */
        Set<String> relationships() {
            Set<String> names = new TreeSet<>();
            nodes.values().stream()
                    .flatMap(Collection::stream)
                    .distinct()
                    .forEach(node -> names.addAll(node.children().keySet()));
            return names;
        }

        /** The include trees below a resource, by relationship. */
        Map<String, List<IncludeTree>> children(long id) {
            Map<String, List<IncludeTree>> children = new HashMap<>();
            for (IncludeTree node : nodes.getOrDefault(id, Set.of())) {
                node.children()
                        .forEach(
                                (name, child) ->
                                        children.computeIfAbsent(name, _ -> new ArrayList<>())
                                                .add(child));
            }
            return children;
        }
    }
}
