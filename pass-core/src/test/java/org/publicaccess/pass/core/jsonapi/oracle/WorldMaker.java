// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes resources of every type by chance, through the interface, and remembers them. */
public final class WorldMaker {

    private final World world;
    private final Pools pools;
    private final Seed seed;
    private final CoreHttp http;
    private final JdbcClient database;

    public WorldMaker(World world, Pools pools, Seed seed, CoreServer core) {
        this.world = world;
        this.pools = pools;
        this.seed = seed;
        this.http = core.backend();
        this.database = core.jdbc();
    }

    public void make(int perType) {
        Set<ResourceType> made = new LinkedHashSet<>();
        for (ResourceType type : world.types().all()) {
            if (!type.readOnly()) {
                make(type, perType, made);
            }
        }
        for (ResourceType type : world.types().all()) {
            if (type.readOnly()) {
                database.sql("DELETE FROM " + type.table()).update();
                make(type, perType, made);
            }
        }
    }

    /** The types that it links to are made first. */
    private void make(ResourceType type, int number, Set<ResourceType> made) {
        if (!made.add(type)) {
            return;
        }
        type.relationships().values().forEach(to -> make(world.types().target(to), number, made));
        for (int i = 0; i < number; i++) {
            if (type.readOnly()) {
                insert(type);
            } else {
                create(type);
            }
        }
    }

    /** What only the server writes has no empty values. */
    private void insert(ResourceType type) {
        Map<String, @Nullable Object> values = values(type);
        Map<String, List<Long>> links = links(type);
        List<String> columns = new ArrayList<>(List.of("id"));
        long id = database.sql("SELECT nextval('resource_id_seq')").query(Long.class).single();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        type.attributes()
                .forEach(
                        (name, attribute) -> {
                            Object value = values.get(name);
                            Object filled = value == null ? pools.scalar(attribute) : value;
                            values.put(name, filled);
                            columns.add(attribute.column());
                            row.add(stored(filled));
                        });
        links.forEach(
                (name, ids) -> {
                    columns.add(type.relationships().get(name).column());
                    row.add(ids.isEmpty() ? null : ids.getFirst());
                });
        String places = String.join(", ", Collections.nCopies(row.size(), "?"));
        database.sql(
                        "INSERT INTO %s (%s) VALUES (%s)"
                                .formatted(type.table(), String.join(", ", columns), places))
                .params(row)
                .update();
        world.add(new Resource(type, id, values, links));
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            case List<?> list -> list.toArray(String[]::new);
            default -> value;
        };
    }

    /** Values that must be unique, be there or have a form make some attempts fail. */
    private void create(ResourceType type) {
        Map<String, @Nullable Object> values = values(type);
        Map<String, List<Long>> links = links(type);
        for (int attempt = 0; attempt < 50; attempt++) {
            Answer answer = http.post("/data/" + type.name(), document(type, values, links));
            if (answer.status() == 201) {
                type.versionAttribute().ifPresent(version -> values.put(version, 0L));
                world.add(new Resource(type, Doc.id(answer), values, links));
                return;
            }
            assertThat(answer.status()).as("%s %s", seed, answer.text()).isIn(409, 422);
            assertThat(answer.text()).containsAnyOf("\"duplicate\"", "\"unprocessable\"");
            mend(type, answer, values, links);
        }
        // There are not many texts to choose unique ones from, but one of each type there is.
        assertThat(world.all(type)).as("%s %s", seed, type.name()).isNotEmpty();
    }

    /** Gives the field that was refused another value: none if it had one that nobody else has. */
    private void mend(
            ResourceType type,
            Answer refusal,
            Map<String, @Nullable Object> values,
            Map<String, List<Long>> links) {
        String[] pointer = refusal.json().at("/errors/0/source/pointer").asString("").split("/");
        String name = pointer.length > 3 ? pointer[3] : "";
        if (type.relationships().containsKey(name)) {
            links.put(name, targets(type.relationships().get(name)));
        } else if (type.attributes().containsKey(name)) {
            boolean malformed = refusal.status() == 422 && values.get(name) != null;
            values.put(name, malformed ? null : pools.value(type.attributes().get(name)));
        } else {
            values.putAll(values(type));
            links.putAll(links(type));
        }
    }

    private Map<String, @Nullable Object> values(ResourceType type) {
        Map<String, @Nullable Object> values = new HashMap<>();
        type.attributes().forEach((name, attribute) -> values.put(name, pools.value(attribute)));
        return values;
    }

    private Map<String, List<Long>> links(ResourceType type) {
        Map<String, List<Long>> links = new HashMap<>();
        type.relationships().forEach((name, to) -> links.put(name, targets(to)));
        return links;
    }

    private List<Long> targets(Relationship relationship) {
        List<Long> all =
                world.all(world.types().target(relationship)).stream().map(Resource::id).toList();
        TreeSet<Long> targets = new TreeSet<>();
        for (int i = seed.below(relationship.toMany() ? 4 : 2); i > 0 && !all.isEmpty(); i--) {
            targets.add(seed.of(all));
        }
        return List.copyOf(targets);
    }

    private String document(
            ResourceType type,
            Map<String, @Nullable Object> values,
            Map<String, List<Long>> links) {
        Doc document = Doc.of(type.name());
        values.forEach(
                (name, value) -> {
                    boolean leftOut = value == null && seed.oneIn(2);
                    if (!leftOut) {
                        document.with(name, value instanceof Instant time ? spelled(time) : value);
                    }
                });
        links.forEach((name, ids) -> link(document, type.relationships().get(name), ids));
        return document.json();
    }

    private static void link(Doc document, Relationship relationship, List<Long> ids) {
        String type = relationship.targetType();
        if (relationship.toMany()) {
            document.toMany(relationship.name(), type, ids.toArray());
        } else if (ids.isEmpty()) {
            document.linkage(relationship.name(), null);
        } else {
            document.toOne(relationship.name(), type, ids.getFirst());
        }
    }

    /** A moment, in one of the accepted spellings. */
    private String spelled(Instant time) {
        String pattern = seed.oneOf("X", "XX", "XXX");
        int hours = seed.between(-11, 13);
        boolean fits =
                time.isAfter(Instant.parse("0002-01-01T00:00:00Z"))
                        && time.isBefore(Instant.parse("9998-01-01T00:00:00Z"));
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS" + pattern)
                .format(time.atOffset(ZoneOffset.ofHours(fits ? hours : 0)));
    }
}
