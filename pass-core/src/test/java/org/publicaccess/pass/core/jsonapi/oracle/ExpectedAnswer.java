// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/** Answers read requests from memory, in the plainest way. */
public final class ExpectedAnswer {

    private static final int DEFAULT_SIZE = 500;

    private final View view;
    private final Pools pools;
    private final Asked asked;
    private final ExpectedObject objects;

    public ExpectedAnswer(View view, Pools pools, Asked asked, String base) {
        this.view = view;
        this.pools = pools;
        this.asked = asked;
        this.objects = new ExpectedObject(view, base, asked.fields());
    }

    /** What lies at a path: one resource, perhaps none, or several. */
    private record Found(boolean single, List<Resource> resources) {}

    /** The document, empty when there is nothing at the path. */
    public Optional<Map<String, @Nullable Object>> document() {
        return at(asked.path()).map(this::document);
    }

    private Optional<Found> at(List<String> path) {
        if (path.size() == 1) {
            return Optional.of(new Found(false, view.all(view.type(path.getFirst()))));
        }
        Optional<Found> before = at(path.subList(0, path.size() - 1));
        String last = path.getLast();
        return before.flatMap(found -> found.single() ? related(found, last) : one(found, last));
    }

    private static Optional<Found> one(Found list, String id) {
        return list.resources().stream()
                .filter(resource -> id.equals("" + resource.id()))
                .findFirst()
                .map(resource -> new Found(true, List.of(resource)));
    }

    private Optional<Found> related(Found owner, String name) {
        Resource resource = owner.resources().getFirst();
        Relationship relationship = resource.type().relationship(name).orElseThrow();
        return Optional.of(new Found(!relationship.toMany(), view.targets(resource, name)));
    }

    private Map<String, @Nullable Object> document(Found found) {
        Map<String, @Nullable Object> document = new HashMap<>();
        List<Resource> page = found.resources();
        if (found.single()) {
            document.put("data", page.isEmpty() ? null : objects.of(page.getFirst()));
        } else {
            List<Resource> all = sorted(page.stream().filter(this::isAskedFor).toList());
            page = page(all);
            document.put("data", page.stream().map(objects::of).toList());
            if (!asked.page().isEmpty()) {
                document.put("meta", Map.of("page", meta(all, page)));
            }
        }
        if (!asked.include().isEmpty()) {
            document.put("included", included(page));
        }
        return document;
    }

    private boolean isAskedFor(Resource resource) {
        return asked.filter()
                .map(filter -> new Evaluation(view, pools).holds(filter, resource))
                .orElse(true);
    }

    private List<Resource> sorted(List<Resource> resources) {
        Comparator<Resource> order = (_, _) -> 0;
        for (Asked.Key key : asked.sort()) {
            Comparator<Resource> one =
                    Comparator.comparing(
                            resource -> Optional.ofNullable(value(resource, key.path())),
                            this::compareNullsLast);
            order = order.thenComparing(key.descending() ? one.reversed() : one);
        }
        return resources.stream().sorted(order.thenComparing(Resource::id)).toList();
    }

    private @Nullable Object value(Resource resource, List<String> path) {
        String first = path.getFirst();
        if (path.size() == 1) {
            return first.equals("id") ? resource.id() : view.value(resource, first);
        }
        return view.targets(resource, first).stream()
                .findFirst()
                .map(target -> value(target, path.subList(1, path.size())))
                .orElse(null);
    }

    private int compareNullsLast(Optional<Object> one, Optional<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return switch (one.get()) {
            case Long number -> number.compareTo((Long) other.get());
            case Boolean truth -> truth.compareTo((Boolean) other.get());
            case Instant time -> time.compareTo((Instant) other.get());
            default -> pools.compare((String) one.get(), (String) other.get());
        };
    }

    private List<Resource> page(List<Resource> all) {
        Map<String, String> page = asked.page();
        int size = size();
        if (page.containsKey("page[last]")) {
            return all.subList(Math.max(0, all.size() - size), all.size());
        }
        if (page.containsKey("page[before]")) {
            List<Resource> before =
                    all.stream().filter(one -> one.id() < number("page[before]", 0)).toList();
            return before.subList(Math.max(0, before.size() - size), before.size());
        }
        List<Resource> after =
                all.stream().filter(one -> one.id() > number("page[after]", 0)).toList();
        long offset = number("page[offset]", (number("page[number]", 1) - 1) * size);
        return after.stream().skip(offset).limit(size).toList();
    }

    private int size() {
        return (int)
                number(
                        "page[size]",
                        number(
                                "page[limit]",
                                number("page[first]", number("page[last]", DEFAULT_SIZE))));
    }

    private long number(String parameter, long otherwise) {
        String text = asked.page().get(parameter);
        return text == null ? otherwise : Long.parseLong(text);
    }

    private Map<String, Object> meta(List<Resource> all, List<Resource> page) {
        Map<String, Object> meta = new HashMap<>();
        Map<String, String> given = asked.page();
        meta.put("limit", size());
        if (given.containsKey("page[totals]")) {
            meta.put("totalRecords", all.size());
            meta.put("totalPages", (all.size() + size() - 1) / size());
        }
        if (given.keySet().stream()
                .noneMatch(name -> name.matches("page.(first|last|after|before).*"))) {
            boolean byOffset = given.containsKey("page[limit]");
            meta.put(
                    "number",
                    byOffset ? number("page[offset]", 0) / size() + 1 : number("page[number]", 1));
            return meta;
        }
        if (!page.isEmpty()) {
            meta.put("startCursor", "" + page.getFirst().id());
            meta.put("endCursor", "" + page.getLast().id());
        }
        boolean more = !page.isEmpty() && page.getLast().id() < all.getLast().id();
        meta.put("hasNextPage", given.containsKey("page[before]") || more);
        return meta;
    }

    private List<Object> included(List<Resource> page) {
        Map<Long, Resource> included = new TreeMap<>();
        for (Resource resource : page) {
            asked.include().forEach(path -> include(resource, path, included));
        }
        return new ArrayList<>(included.values().stream().map(objects::of).toList());
    }

    private void include(Resource from, List<String> path, Map<Long, Resource> included) {
        if (path.isEmpty()) {
            return;
        }
        for (Resource target : view.targets(from, path.getFirst())) {
            included.put(target.id(), target);
            include(target, path.subList(1, path.size()), included);
        }
    }
}
