// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.publicaccess.pass.core.jsonapi.oracle.Expression.Term;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.testing.Seed;

/** Makes filters that are valid for a type. */
public final class FilterMaker {

    private static final List<String> EQUALITY = List.of("==", "!=", "=in=", "=out=", "=isnull=");
    private static final List<String> ORDER =
            List.of("=lt=", "=le=", "=gt=", "=ge=", "=between=", "=notbetween=");
    private static final List<String> IGNORING_CASE = List.of("=ini=", "=outi=");
    private static final List<String> SETS =
            List.of(
                    "=hasmember=",
                    "=hasnomember=",
                    "=subsetof=",
                    "=notsubsetof=",
                    "=supersetof=",
                    "=notsupersetof=");

    private final World world;
    private final Pools pools;
    private final Seed seed;

    public FilterMaker(World world, Pools pools, Seed seed) {
        this.world = world;
        this.pools = pools;
        this.seed = seed;
    }

    Expression expression(ResourceType type, int depth) {
        if (depth == 0 || seed.oneIn(2)) {
            return term(type);
        }
        List<Expression> parts = new ArrayList<>();
        for (int i = seed.between(2, 3); i > 0; i--) {
            parts.add(expression(type, depth - 1));
        }
        return seed.oneIn(2) ? new Expression.All(parts) : new Expression.Any(parts);
    }

    private Term term(ResourceType from) {
        List<String> path = new ArrayList<>();
        ResourceType type = from;
        while (!type.relationships().isEmpty() && seed.oneIn(2)) {
            Relationship relationship = seed.of(List.copyOf(type.relationships().values()));
            path.add(relationship.name());
            type = world.types().target(relationship);
            if (seed.oneIn(4)) {
                return ofLinks(path, relationship);
            }
        }
        if (seed.oneIn(6)) {
            path.add("id");
            return ofIds(path, type, join(EQUALITY, ORDER, IGNORING_CASE));
        }
        Attribute attribute = seed.of(List.copyOf(type.attributes().values()));
        path.add(attribute.name());
        return ofAttribute(path, attribute);
    }

    private Term ofLinks(List<String> path, Relationship relationship) {
        ResourceType target = world.types().target(relationship);
        if (seed.oneIn(2)) {
            path.add("id");
        }
        if (seed.oneIn(4)) {
            return new Term(path, "=isempty=", List.of(seed.oneOf("true", "false")));
        }
        return relationship.toMany()
                ? ofIds(path, target, join(EQUALITY, SETS))
                : ofIds(path, target, EQUALITY);
    }

    private Term ofIds(List<String> path, ResourceType type, List<String> operators) {
        String operator = seed.of(operators);
        List<String> values = new ArrayList<>();
        for (int i = valuesFor(operator); i > 0; i--) {
            values.add(id(type));
        }
        boolean textual = EQUALITY.contains(operator) || IGNORING_CASE.contains(operator);
        if (textual && seed.oneIn(6)) {
            values.set(0, seed.oneOf("1*", "*0", "*5*", "*"));
        }
        return new Term(path, operator, operator.equals("=isnull=") ? truth() : values);
    }

    private String id(ResourceType type) {
        List<Resource> all = List.copyOf(world.all(type));
        boolean none = all.isEmpty() || seed.oneIn(8);
        return none ? seed.oneOf("0", "-1", "9223372036854775807") : "" + seed.of(all).id();
    }

    private Term ofAttribute(List<String> path, Attribute attribute) {
        String operator =
                seed.of(
                        switch (attribute.kind()) {
                            case TEXT, URI -> join(EQUALITY, ORDER, IGNORING_CASE);
                            case TEXTS, ENUMS -> join(SETS, List.of("=isempty=", "=isnull="));
                            case BOOLEAN, INTEGER, INSTANT, ENUM -> join(EQUALITY, ORDER);
                        });
        if (operator.equals("=isnull=") || operator.equals("=isempty=")) {
            return new Term(path, operator, truth());
        }
        List<String> values = new ArrayList<>();
        for (int i = valuesFor(operator); i > 0; i--) {
            String value = text(pools.scalar(attribute));
            boolean text = !ORDER.contains(operator) && isText(attribute);
            values.add(text ? withWildcards(value) : value);
        }
        return new Term(path, operator, values);
    }

    private static boolean isText(Attribute attribute) {
        return switch (attribute.kind()) {
            case TEXT, URI -> true;
            default -> false;
        };
    }

    private List<String> truth() {
        return List.of(seed.oneOf("true", "false"));
    }

    private static String text(Object value) {
        return value instanceof Instant time ? time.toString() : String.valueOf(value);
    }

    /** A part of the value with stars at its ends, or the value itself in another case. */
    private String withWildcards(String value) {
        if (seed.oneIn(2)) {
            return value;
        }
        if (seed.oneIn(3)) {
            return seed.oneIn(2)
                    ? value.toUpperCase(java.util.Locale.ROOT)
                    : value.toLowerCase(java.util.Locale.ROOT);
        }
        int points = value.codePointCount(0, value.length());
        int from = seed.between(0, points);
        int to = seed.between(from, points);
        String part =
                value.substring(value.offsetByCodePoints(0, from), value.offsetByCodePoints(0, to));
        return (from > 0 || seed.oneIn(4) ? "*" : "") + part + (to < points ? "*" : "");
    }

    private int valuesFor(String operator) {
        return switch (operator) {
            case "=between=", "=notbetween=" -> 2;
            case "=in=", "=out=", "=ini=", "=outi=" -> seed.between(1, 4);
            case "=subsetof=", "=notsubsetof=", "=supersetof=", "=notsupersetof=" ->
                    seed.between(1, 3);
            default -> 1;
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> join(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
