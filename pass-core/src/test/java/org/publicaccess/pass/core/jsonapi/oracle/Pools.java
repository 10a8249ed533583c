// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The few values that all attributes have, so that comparisons meet. */
public final class Pools {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "a",
                    "A",
                    "ab",
                    "aB",
                    "AB",
                    "b a",
                    "abc",
                    "a*b",
                    "a%b",
                    "a_b",
                    "axb",
                    "*",
                    "100%",
                    "\\",
                    "a\\b",
                    "\"quoted\"",
                    "it's",
                    "(a,b);c==d",
                    "or",
                    "null",
                    "true",
                    "7",
                    "line\nbreak\ttab\u0001",
                    "<b>&amp;</b>",
                    "Ångström",
                    "ÅNGSTRÖM",
                    "日本語",
                    "😀 grin",
                    "johnshopkins.edu:grant:1",
                    "Print:1234-5678",
                    "{\"title\": \"x\"}");
    private static final List<String> URIS =
            List.of(
                    "",
                    "a",
                    "https://example.edu/a?b=c&d=*",
                    "https://EXAMPLE.edu/a",
                    "mailto:x@example.edu",
                    "/file/1/a%20b.pdf",
                    "urn:x:y",
                    "http://example.edu/日本");
    static final List<Instant> INSTANTS =
            List.of(
                    Instant.parse("0001-01-01T00:00:00.000Z"),
                    Instant.parse("1066-10-14T12:34:56.789Z"),
                    Instant.parse("1969-12-31T23:59:59.999Z"),
                    Instant.parse("1970-01-01T00:00:00.000Z"),
                    Instant.parse("2024-02-29T00:00:00.001Z"),
                    Instant.parse("2026-03-29T01:30:00.000Z"),
                    Instant.parse("2026-11-21T12:00:00.120Z"),
                    Instant.parse("9999-12-31T23:59:59.999Z"));

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Seed seed;

    /** The database says in which order it holds texts, as that follows its collation. */
    public Pools(Seed seed, ResourceTypes types, JdbcClient database) {
        this.seed = seed;
        Set<String> all = new LinkedHashSet<>(TEXTS);
        all.addAll(URIS);
        types.all().stream()
                .flatMap(type -> type.attributes().values().stream())
                .forEach(attribute -> all.addAll(attribute.constants().keySet()));
        database.sql("SELECT text FROM unnest(:all) AS text ORDER BY text")
                .param("all", all.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(text -> ranks.put(text, ranks.size()));
    }

    /** Compares two texts of these pools. */
    int compare(String one, String other) {
        return ranks.get(one).compareTo(ranks.get(other));
    }

    /** A value for an attribute, in a fifth of the cases null. */
    @Nullable Object value(Attribute attribute) {
        if (attribute.kind().isList()) {
            return list(attribute);
        }
        return seed.oneIn(5) ? null : scalar(attribute);
    }

    /** A value for an attribute or an element of a list. */
    Object scalar(Attribute attribute) {
        return switch (attribute.kind()) {
            case TEXT, TEXTS -> seed.of(TEXTS);
            case URI -> seed.of(URIS);
            case BOOLEAN -> seed.oneIn(2);
            case INTEGER -> (long) seed.below(3);
            case INSTANT -> seed.of(INSTANTS);
            case ENUM, ENUMS -> seed.of(List.copyOf(attribute.constants().keySet()));
        };
    }

    private Object list(Attribute attribute) {
        List<Object> list = new ArrayList<>();
        for (int size = seed.below(4); size > 0; size--) {
            list.add(scalar(attribute));
        }
        boolean set = attribute.member().getType() == Set.class;
        return set ? List.copyOf(new LinkedHashSet<>(list)) : list;
    }
}
