// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.publicaccess.pass.core.jsonapi.oracle.Asked;
import org.publicaccess.pass.core.jsonapi.oracle.Expression;
import org.publicaccess.pass.core.jsonapi.oracle.Expression.Term;
import org.publicaccess.pass.core.jsonapi.oracle.Resource;
import org.publicaccess.pass.core.jsonapi.oracle.World;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/** Reads on every kind of path to every resource, attribute and relationship of a world. */
final class EveryRead {

    private static final int VALUES = 2;

    /** What hides nothing from anybody needs no further look through links. */
    private static final Set<String> ALL_OPEN =
            Set.of("grant", "funder", "journal", "policy", "repository");

    private final World world;

    EveryRead(World world) {
        this.world = world;
    }

    Stream<Asked> singles() {
        return types().flatMap(type -> all(type).map(one -> path(type.name(), "" + one.id())));
    }

    Stream<Asked> listsAndTotals() {
        return types().flatMap(
                        type ->
                                Stream.of(
                                                Map.<String, String>of(),
                                                Map.of("page[totals]", ""),
                                                Map.of("page[size]", "3", "page[totals]", "true"),
                                                Map.of("page[size]", "3", "page[number]", "2"),
                                                Map.of("page[last]", "4"),
                                                Map.of("page[before]", "" + middle(type)))
                                        .map(page -> list(type, page)));
    }

    private long middle(ResourceType type) {
        List<Long> ids = all(type).map(Resource::id).toList();
        return ids.get(ids.size() / 2);
    }

    Stream<Asked> related() {
        return types().flatMap(
                        type ->
                                relationships(type)
                                        .flatMap(to -> all(type).flatMap(one -> below(one, to))));
    }

    private Stream<Asked> below(Resource owner, Relationship to) {
        String type = owner.type().name();
        String id = "" + owner.id();
        Stream<Asked> related = Stream.of(path(type, id, to.name()));
        return to.toMany()
                ? Stream.concat(
                        related,
                        owner.links().get(to.name()).stream()
                                .map(target -> path(type, id, to.name(), "" + target)))
                : related;
    }

    /** Everything that can be reached over one and over two relationships. */
    Stream<Asked> includes() {
        return types().filter(type -> !type.relationships().isEmpty())
                .map(
                        type -> {
                            List<List<String>> paths =
                                    relationships(type).flatMap(this::withNext).toList();
                            return new Asked(
                                    List.of(type.name()),
                                    Optional.empty(),
                                    List.of(),
                                    Map.of(),
                                    paths,
                                    Map.of());
                        });
    }

    private Stream<List<String>> withNext(Relationship to) {
        return Stream.concat(
                Stream.of(List.of(to.name())),
                relationships(world.types().target(to))
                        .limit(2)
                        .map(next -> List.of(to.name(), next.name())));
    }

    Stream<Asked> filters() {
        return types().flatMap(
                        type ->
                                Stream.concat(
                                                comparisons(List.of(), type),
                                                relationships(type).flatMap(this::comparisons))
                                        .map(term -> filtered(type, term)));
    }

    private Stream<Term> comparisons(Relationship to) {
        ResourceType target = world.types().target(to);
        List<String> link = List.of(to.name());
        Stream<Term> ofLinks =
                all(target).limit(VALUES).map(one -> new Term(link, "==", List.of("" + one.id())));
        Stream<Term> ofNone =
                Stream.of(
                        new Term(link, "=isempty=", List.of("true")),
                        new Term(List.of(to.name(), "id"), "=isnull=", List.of("true")));
        Stream<Term> ofSets =
                to.toMany()
                        ? all(target)
                                .limit(VALUES)
                                .flatMap(
                                        one ->
                                                Stream.of("=hasmember=", "=hasnomember=")
                                                        .map(
                                                                is ->
                                                                        new Term(
                                                                                link,
                                                                                is,
                                                                                List.of(
                                                                                        ""
                                                                                                + one
                                                                                                        .id()))))
                        : Stream.empty();
        Stream<Term> ofAttributes =
                ALL_OPEN.contains(target.name()) ? Stream.empty() : comparisons(link, target);
        return Stream.of(ofLinks, ofNone, ofSets, ofAttributes).flatMap(all -> all);
    }

    private Stream<Term> comparisons(List<String> path, ResourceType type) {
        return Stream.concat(
                all(type)
                        .limit(VALUES)
                        .map(one -> new Term(with(path, "id"), "==", List.of("" + one.id()))),
                type.attributes().values().stream().flatMap(one -> comparisons(path, type, one)));
    }

    private Stream<Term> comparisons(List<String> path, ResourceType type, Attribute attribute) {
        List<String> whole = with(path, attribute.name());
        String equals = attribute.kind().isList() ? "=hasmember=" : "==";
        return Stream.concat(
                Stream.of(new Term(whole, "=isnull=", List.of("true"))),
                all(type)
                        .flatMap(one -> values(one, attribute))
                        .distinct()
                        .limit(VALUES)
                        .map(value -> new Term(whole, equals, List.of(value))));
    }

    private static Stream<String> values(Resource resource, Attribute attribute) {
        Object value = resource.values().get(attribute.name());
        Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return all.map(one -> one instanceof Instant time ? time.toString() : one.toString())
                .filter(text -> !text.contains("*"));
    }

    Stream<Asked> sorts() {
        return types().flatMap(
                        type ->
                                Stream.concat(
                                                keys(List.of(), type),
                                                relationships(type)
                                                        .filter(to -> !to.toMany())
                                                        .flatMap(this::keys))
                                        .map(path -> sorted(type, path)));
    }

    private Stream<List<String>> keys(Relationship to) {
        return keys(List.of(to.name()), world.types().target(to));
    }

    private static Stream<List<String>> keys(List<String> path, ResourceType type) {
        return Stream.concat(
                        Stream.of("id"),
                        type.attributes().values().stream()
                                .filter(one -> !one.kind().isList())
                                .map(Attribute::name))
                .map(name -> with(path, name));
    }

    private static Asked sorted(ResourceType type, List<String> path) {
        boolean descending = path.hashCode() % 2 == 0;
        return new Asked(
                List.of(type.name()),
                Optional.empty(),
                List.of(new Asked.Key(path, descending)),
                Map.of(),
                List.of(),
                Map.of(type.name(), List.of()));
    }

    private static Asked filtered(ResourceType type, Expression filter) {
        return new Asked(
                List.of(type.name()),
                Optional.of(filter),
                List.of(),
                Map.of("page[totals]", "true"),
                List.of(),
                Map.of(type.name(), List.of()));
    }

    private static Asked list(ResourceType type, Map<String, String> page) {
        return new Asked(
                List.of(type.name()), Optional.empty(), List.of(), page, List.of(), Map.of());
    }

    private static Asked path(String... segments) {
        return new Asked(
                List.of(segments), Optional.empty(), List.of(), Map.of(), List.of(), Map.of());
    }

    private static List<String> with(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    private Stream<ResourceType> types() {
        return world.types().all().stream();
    }

    private static Stream<Relationship> relationships(ResourceType type) {
        return type.relationships().values().stream();
    }

    private Stream<Resource> all(ResourceType type) {
        return world.all(type).stream();
    }
}
