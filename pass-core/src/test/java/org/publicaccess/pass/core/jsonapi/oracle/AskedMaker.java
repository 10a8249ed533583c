// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.testing.Seed;

/** Makes valid read requests by chance. */
public final class AskedMaker {

    private final World world;
    private final FilterMaker filters;
    private final Seed seed;

    public AskedMaker(World world, FilterMaker filters, Seed seed) {
        this.world = world;
        this.filters = filters;
        this.seed = seed;
    }

    public Asked next() {
        List<String> path = new ArrayList<>();
        ResourceType type = seed.of(List.copyOf(world.types().all()));
        path.add(type.name());
        boolean list = true;
        while (seed.oneIn(list ? 4 : 2)) {
            if (list) {
                path.add(id(type));
                list = false;
                continue;
            }
            if (type.relationships().isEmpty()) {
                break;
            }
            Relationship to = seed.of(List.copyOf(type.relationships().values()));
            path.add(to.name());
            type = world.types().target(to);
            list = to.toMany();
            if (!to.toMany()) {
                break;
            }
        }
        return asked(path, type, list);
    }

    private Asked asked(List<String> path, ResourceType type, boolean list) {
        Map<String, String> page = list ? page() : Map.of();
        boolean cursor =
                page.keySet().stream()
                        .anyMatch(name -> name.matches("page.(first|last|after|before).*"));
        return new Asked(
                path,
                list && !seed.oneIn(3)
                        ? Optional.of(filters.expression(type, 3))
                        : Optional.empty(),
                list && !cursor && seed.oneIn(2) ? sort(type) : List.of(),
                page,
                seed.oneIn(2) ? include(type) : List.of(),
                seed.oneIn(3) ? fields() : Map.of());
    }

    private String id(ResourceType type) {
        List<Resource> all = List.copyOf(world.all(type));
        return all.isEmpty() || seed.oneIn(15) ? "424242424242" : "" + seed.of(all).id();
    }

    private List<Asked.Key> sort(ResourceType type) {
        List<Asked.Key> keys = new ArrayList<>();
        for (int i = seed.between(1, 3); i > 0; i--) {
            keys.add(new Asked.Key(sortPath(type), seed.oneIn(2)));
        }
        return keys;
    }

    private List<String> sortPath(ResourceType from) {
        List<String> path = new ArrayList<>();
        ResourceType type = from;
        while (seed.oneIn(2)) {
            List<Relationship> toOne =
                    type.relationships().values().stream().filter(to -> !to.toMany()).toList();
            if (toOne.isEmpty()) {
                break;
            }
            Relationship to = seed.of(toOne);
            path.add(to.name());
            type = world.types().target(to);
        }
        path.add(
                seed.of(
                        Stream.concat(
                                        Stream.of("id"),
                                        type.attributes().values().stream()
                                                .filter(one -> !one.kind().isList())
                                                .map(one -> one.name()))
                                .toList()));
        return path;
    }

    private Map<String, String> page() {
        Map<String, String> page = new LinkedHashMap<>();
        String size = "" + seed.between(1, 12);
        switch (seed.below(8)) {
            case 0 -> page.put("page[size]", size);
            case 1 -> {
                page.put("page[size]", size);
                page.put("page[number]", "" + seed.between(1, 5));
            }
            case 2 -> {
                page.put("page[limit]", size);
                page.put("page[offset]", "" + seed.below(20));
            }
            case 3 -> page.put(seed.oneOf("page[first]", "page[last]"), size);
            case 4 -> {
                page.put(seed.oneOf("page[after]", "page[before]"), "" + seed.below(1500));
                page.put("page[size]", size);
            }
            default -> {} // all of it
        }
        if (seed.oneIn(3)) {
            page.put("page[totals]", seed.oneOf("", "true"));
        }
        return page;
    }

    private List<List<String>> include(ResourceType from) {
        List<List<String>> paths = new ArrayList<>();
        for (int i = seed.between(1, 4); i > 0; i--) {
            List<String> path = new ArrayList<>();
            ResourceType type = from;
            while (!type.relationships().isEmpty() && (path.isEmpty() || seed.oneIn(2))) {
                Relationship to = seed.of(List.copyOf(type.relationships().values()));
                path.add(to.name());
                type = world.types().target(to);
            }
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        return paths;
    }

    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = seed.between(1, 4); i > 0; i--) {
            ResourceType type = seed.of(List.copyOf(world.types().all()));
            fields.put(
                    type.name(),
                    Stream.concat(
                                    type.attributes().keySet().stream(),
                                    type.relationships().keySet().stream())
                            .filter(_ -> seed.oneIn(3))
                            .toList());
        }
        return fields;
    }
}
