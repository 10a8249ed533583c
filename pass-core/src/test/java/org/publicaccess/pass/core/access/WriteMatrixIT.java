// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.CREATE;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.DELETE;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.UPDATE;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.submissions.Desk;
import org.publicaccess.pass.core.testing.Persona;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Every type, operation, caller, state and way of writing against the rule table. What is refused
 * must leave no trace.
 */
class WriteMatrixIT {

    private static final String JSON_PATCH = "application/vnd.api+json;ext=jsonpatch";

    /** By which relationship of which other type a resource of a type can be reached. */
    private static final Map<String, List<String>> ABOVE =
            new TreeMap<>(
                    Map.of(
                            "submission", List.of("file", "submission"),
                            "publication", List.of("submission", "publication"),
                            "user", List.of("submission", "submitter"),
                            "grant", List.of("submission", "grants"),
                            "repository", List.of("submission", "repositories"),
                            "policy", List.of("submission", "effectivePolicies"),
                            "funder", List.of("grant", "primaryFunder"),
                            "journal", List.of("publication", "journal"),
                            "repositoryCopy", List.of("deposit", "repositoryCopy")));

    /** An attribute of each type whose value means nothing. */
    private static final Map<String, String> PLAIN_ATTRIBUTE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("submission", "metadata"),
                            Map.entry("publication", "title"),
                            Map.entry("user", "orcidId"),
                            Map.entry("grant", "projectName"),
                            Map.entry("repository", "name"),
                            Map.entry("policy", "title"),
                            Map.entry("funder", "name"),
                            Map.entry("journal", "journalName"),
                            Map.entry("repositoryCopy", "accessUrl"),
                            Map.entry("file", "description"),
                            Map.entry("submissionEvent", "comment"),
                            Map.entry("deposit", "statusMessage"),
                            Map.entry("history", "comment")));

    private enum Way {
        PLAIN,
        NESTED,
        ATOMIC,
        JSON_PATCH
    }

    private final ResourceTypes types = Persona.core().bean(ResourceTypes.class);
    private final List<String> problems = new ArrayList<>();
    private int cases;
    private int number;

    private void finish(int atLeast) {
        System.out.printf("WriteMatrixIT: %d cases%n", cases);
        assertThat(problems).isEmpty();
        assertThat(cases).isGreaterThan(atLeast);
    }

    @Test
    void creations() {
        for (boolean open : List.of(true, false)) {
            Things things = new Things(open);
            for (ResourceType type : types.all()) {
                for (Way way : Way.values()) {
                    if (way != Way.NESTED || ABOVE.containsKey(type.name())) {
                        for (Persona who : Persona.values()) {
                            Verdict verdict = create(things, type, way, who);
                            // What is created below another resource takes a place there.
                            if (way == Way.NESTED && verdict == Verdict.DONE) {
                                things = new Things(open);
                            }
                        }
                    }
                }
            }
        }
        finish(700);
    }

    private Verdict create(Things things, ResourceType type, Way way, Persona who) {
        Doc doc = newDoc(things, type.name(), who);
        Verdict verdict = RuleTable.of(who, CREATE, type.name(), "", things.open());
        String seen = "submission";
        if (way == Way.NESTED) {
            List<String> above = ABOVE.get(type.name());
            verdict =
                    verdict.and(
                            RuleTable.of(who, UPDATE, above.get(0), above.get(1), things.open()));
            seen = above.getFirst();
        }
        String sql = "SELECT count(*)::text FROM " + type.table();
        String before = text(sql);
        Answer answer = send(who, CREATE, way, type.name(), things, doc);
        check(who, CREATE + " " + type.name() + " " + way, answer, verdict, things, seen);
        if (verdict != Verdict.DONE && !text(sql).equals(before)) {
            problems.add("%s created a %s by %s".formatted(who, type.name(), way));
        }
        return verdict;
    }

    private Doc newDoc(Things things, String type, Persona who) {
        Doc doc = Doc.of(type);
        long submission = things.id("submission");
        return switch (type) {
            case "submission" -> who.isPerson() ? doc.toOne("submitter", "user", who.id()) : doc;
            case "file", "submissionEvent" -> doc.toOne("submission", "submission", submission);
            default -> doc;
        };
    }

    @Test
    void updates() {
        for (boolean open : List.of(true, false)) {
            Things things = new Things(open);
            for (ResourceType type : types.all()) {
                for (Way way : Way.values()) {
                    if (way != Way.NESTED || ABOVE.containsKey(type.name())) {
                        for (Persona who : Persona.values()) {
                            update(things, type, way, who);
                        }
                    }
                }
            }
        }
        finish(700);
    }

    private void update(Things things, ResourceType type, Way way, Persona who) {
        String field = PLAIN_ATTRIBUTE.get(type.name());
        Doc doc = changeOf(things, type.name()).with(field, "value" + number++);
        Verdict verdict = RuleTable.of(who, UPDATE, type.name(), field, things.open());
        String before = row(type, things.id(type.name()));
        Answer answer = send(who, UPDATE, way, type.name(), things, doc);
        String what = "%s %s %s".formatted(UPDATE, type.name(), way);
        check(who, what, answer, verdict, things, type.name());
        checkTrace(who, what, verdict, before, row(type, things.id(type.name())));
    }

    private Doc changeOf(Things things, String type) {
        long id = things.id(type);
        return type.equals("submission") || type.equals("deposit")
                ? Doc.of(type).id(id).with("version", version(type, id))
                : Doc.of(type).id(id);
    }

    private int version(String type, long id) {
        return Integer.parseInt(
                text("SELECT version::text FROM " + types.get(type).table() + " WHERE id = " + id));
    }

    @Test
    void deletions() {
        for (boolean open : List.of(true, false)) {
            for (ResourceType type : types.all()) {
                for (Way way : List.of(Way.PLAIN, Way.ATOMIC, Way.JSON_PATCH)) {
                    Long id = null;
                    for (Persona who : Persona.values()) {
                        if (id == null) {
                            id = deletable(type.name(), open);
                        }
                        id = delete(type, way, who, id, open) ? null : id;
                    }
                }
            }
        }
        finish(600);
    }

    /** A resource that nothing links to; a publication of the submitter's. */
    private static long deletable(String type, boolean open) {
        if (type.equals("publication")) {
            return Doc.of(type).createdBy(Persona.SUBMITTER.http());
        }
        long submission = Desk.submission(open ? "draft" : "submitted");
        long file = Desk.all("file", submission).getFirst().path("id").asLong();
        return switch (type) {
            case "file" -> file;
            case "history" -> Desk.all("history", submission).getFirst().path("id").asLong();
            case "submission" -> {
                Desk.expect(204, Persona.BACKEND.http().delete("/data/file/" + file));
                yield submission;
            }
            case "submissionEvent", "deposit" ->
                    Doc.of(type)
                            .toOne("submission", "submission", submission)
                            .createdBy(Persona.BACKEND.http());
            default -> Doc.of(type).createdBy(Persona.BACKEND.http());
        };
    }

    private boolean delete(ResourceType type, Way way, Persona who, long id, boolean open) {
        Verdict verdict = RuleTable.of(who, DELETE, type.name(), "", open);
        boolean visible = isVisible(who, type.name(), id);
        if (type.name().equals("publication") && verdict != Verdict.UNAUTHENTICATED) {
            // Who sees a publication that nobody uses is its owner.
            verdict = visible ? Verdict.DONE : Verdict.REFUSED;
        }
        String before = row(type, id);
        String path = "/data/" + type.name() + "/" + id;
        Answer answer =
                switch (way) {
                    case ATOMIC ->
                            Desk.atomic(
                                    who,
                                    List.of(
                                            Map.of(
                                                    "op",
                                                    "remove",
                                                    "ref",
                                                    Doc.identifier(type.name(), id))));
                    case JSON_PATCH -> jsonPatch(who, "remove", path.substring(5), null);
                    default -> who.http().delete(path);
                };
        String what = "%s %s %s %s".formatted(DELETE, type.name(), way, open);
        check(who, what, answer, verdict, visible);
        checkTrace(who, what, verdict, before, row(type, id));
        return verdict == Verdict.DONE;
    }

    /** Every relationship of every type, by its own endpoint and as an operation. */
    @Test
    void relationships() {
        for (boolean open : List.of(true, false)) {
            for (ResourceType type : types.all()) {
                for (Relationship relationship : type.relationships().values()) {
                    Things things = new Things(open);
                    for (Persona who : Persona.values()) {
                        for (boolean atomic : List.of(true, false)) {
                            clear(things, type, relationship, who, atomic);
                        }
                    }
                }
            }
        }
        finish(500);
    }

    /** Takes all links away; whoever may do so does it to a fresh submission. */
    private void clear(
            Things shared, ResourceType type, Relationship relationship, Persona who, boolean atomic) {
        Verdict verdict =
                RuleTable.of(who, UPDATE, type.name(), relationship.name(), shared.open());
        Things things = verdict == Verdict.DONE ? new Things(shared.open()) : shared;
        long id = things.id(type.name());
        if (!isLinked(type, relationship, id)) {
            return; // no change needs no right
        }
        Map<String, Object> document = new HashMap<>();
        document.put("data", relationship.toMany() ? List.of() : null);
        if (type.versionAttribute().isPresent()) {
            document.put("meta", Map.of("version", version(type.name(), id)));
        }
        String before = links(type, relationship, id);
        Answer answer;
        if (atomic) {
            document.put("op", "update");
            document.put(
                    "ref",
                    Map.of(
                            "type", type.name(),
                            "id", String.valueOf(id),
                            "relationship", relationship.name()));
            answer = Desk.atomic(who, List.of(document));
        } else {
            answer =
                    who.http()
                            .patch(
                                    "/data/%s/%d/relationships/%s"
                                            .formatted(type.name(), id, relationship.name()),
                                    Doc.json(document));
        }
        String what = "link %s.%s atomic=%s".formatted(type.name(), relationship.name(), atomic);
        check(who, what, answer, verdict, things, type.name());
        checkTrace(who, what, verdict, before, links(type, relationship, id));
    }

    private boolean isLinked(ResourceType type, Relationship relationship, long id) {
        return !links(type, relationship, id).isEmpty();
    }

    private static String links(ResourceType type, Relationship relationship, long id) {
        return relationship
                .join()
                .map(
                        join ->
                                text(
                                        "SELECT coalesce(string_agg(%s::text, ','), '') FROM %s WHERE %s = %d"
                                                .formatted(
                                                        relationship.column(),
                                                        join.name(),
                                                        join.ownerColumn(),
                                                        id)))
                .orElseGet(
                        () ->
                                text(
                                        "SELECT coalesce(%s::text, '') FROM %s WHERE id = %d"
                                                .formatted(
                                                        relationship.column(), type.table(), id)));
    }

    private Answer send(
            Persona who, Operation operation, Way way, String type, Things things, Doc doc) {
        CoreHttp http = who.http();
        boolean create = operation == CREATE;
        String single = "/data/" + type + "/" + (create ? "" : things.id(type));
        return switch (way) {
            case PLAIN ->
                    create
                            ? http.post("/data/" + type, doc.json())
                            : http.patch(single, doc.json());
            case NESTED -> nested(http, create, type, things, doc);
            case ATOMIC ->
                    create
                            ? Desk.atomic(who, List.of(doc), List.of())
                            : Desk.atomic(who, List.of(), List.of(doc));
            case JSON_PATCH ->
                    create
                            ? jsonPatch(who, "add", "/" + type, doc.id("new").data())
                            : jsonPatch(who, "replace", single.substring(5), doc.data());
        };
    }

    private Answer nested(CoreHttp http, boolean create, String type, Things things, Doc doc) {
        String owner = ABOVE.get(type).getFirst();
        String path =
                "/data/%s/%d/%s".formatted(owner, things.id(owner), ABOVE.get(type).getLast());
        if (!create) {
            return http.patch(path + "/" + things.id(type), doc.json());
        }
        Map<String, Object> document = new HashMap<>(Map.of("data", doc.data()));
        if (types.get(owner).versionAttribute().isPresent()) {
            document.put("meta", Map.of("version", version(owner, things.id(owner))));
        }
        return http.post(path, Doc.json(document));
    }

    private static Answer jsonPatch(Persona who, String op, String path, @Nullable Object value) {
        Map<String, Object> operation = new HashMap<>(Map.of("op", op, "path", path));
        if (value != null) {
            operation.put("value", value);
        }
        return who.http()
                .with("Content-Type", JSON_PATCH)
                .with("Accept", JSON_PATCH)
                .send("PATCH", "/data/", BodyPublishers.ofString(Doc.json(List.of(operation))));
    }

    private void check(
            Persona who, String what, Answer answer, Verdict verdict, Things things, String seen) {
        check(
                who,
                what + " open=" + things.open(),
                answer,
                verdict,
                () -> isVisible(who, seen, things.id(seen)));
    }

    private void check(Persona who, String what, Answer answer, Verdict verdict, boolean visible) {
        check(who, what, answer, verdict, () -> visible);
    }

    private void check(
            Persona who,
            String what,
            Answer answer,
            Verdict verdict,
            java.util.function.BooleanSupplier visible) {
        cases++;
        int status = answer.status();
        boolean right =
                switch (verdict) {
                    case DONE -> status < 300;
                    case FORBIDDEN -> status == 403;
                    case UNAUTHENTICATED -> status == 401;
                    case REFUSED -> isRefusal(answer, visible.getAsBoolean());
                };
        if (!right) {
            problems.add(
                    "%s %s must be %s: %d %s".formatted(who, what, verdict, status, answer.text()));
        }
    }

    /** Bulk requests answer 400 for what an operation does not find; the error tells. */
    private static boolean isRefusal(Answer answer, boolean visible) {
        if (answer.status() < 400) {
            return false;
        }
        JsonNode error = answer.json().path("errors").path(0);
        String status = error.path("status").asString("");
        return visible ? status.equals("409") || status.equals("422") : status.equals("404");
    }

    private static boolean isVisible(Persona who, String type, long id) {
        return who.http().get("/data/" + type + "/" + id).status() == 200;
    }

    private void checkTrace(Persona who, String what, Verdict verdict, String before, String after) {
        if (before.equals(after) == (verdict == Verdict.DONE)) {
            problems.add(
                    "%s %s must be %s: %s became %s".formatted(who, what, verdict, before, after));
        }
    }

    private static String row(ResourceType type, long id) {
        return text(
                "SELECT coalesce((SELECT to_jsonb(t)::text FROM %s t WHERE id = %d), '')"
                        .formatted(type.table(), id));
    }

    private static String text(String sql) {
        return Persona.core().jdbc().sql(sql).query(String.class).single();
    }
}
