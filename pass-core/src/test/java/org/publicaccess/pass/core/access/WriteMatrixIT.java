// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.publicaccess.pass.core.access.MatrixCheck.row;
import static org.publicaccess.pass.core.access.MatrixCheck.text;
import static org.publicaccess.pass.core.access.MatrixCheck.version;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.CREATE;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.DELETE;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.UPDATE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.submissions.Desk;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;

/**
 * Every type, operation, caller, state and way of writing against the rule table. What is refused
 * must leave no trace.
 */
class WriteMatrixIT {

    /** An attribute of each type whose value means nothing. */
    private static final Map<String, String> PLAIN_ATTRIBUTE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("submission", "submitterName"),
                            Map.entry("publication", "title"),
                            Map.entry("user", "orcidId"),
                            Map.entry("grant", "projectName"),
                            Map.entry("repository", "name"),
                            Map.entry("policy", "title"),
                            Map.entry("policyRule", "title"),
                            Map.entry("institution", "name"),
                            Map.entry("loaderState", "value"),
                            Map.entry("funder", "name"),
                            Map.entry("journal", "journalName"),
                            Map.entry("repositoryCopy", "accessUrl"),
                            Map.entry("file", "description"),
                            Map.entry("submissionEvent", "comment"),
                            Map.entry("deposit", "statusMessage"),
                            Map.entry("history", "comment")));

    private final ResourceTypes types = Persona.core().bean(ResourceTypes.class);
    private final MatrixCheck check = new MatrixCheck();
    private int number;

    @Test
    void creations() {
        for (boolean open : List.of(true, false)) {
            Things things = new Things(open);
            for (ResourceType type : types.all()) {
                for (Way way : Way.values()) {
                    if (way.leadsTo(type.name())) {
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
        check.finish(700);
    }

    private Verdict create(Things things, ResourceType type, Way way, Persona who) {
        Doc doc = newDoc(things, type.name(), who);
        Verdict verdict = RuleTable.of(who, CREATE, type.name(), "", things.open());
        String seen = "submission";
        if (way == Way.NESTED) {
            seen = Way.owner(type.name());
            String field = Way.relationship(type.name());
            verdict = verdict.and(RuleTable.of(who, UPDATE, seen, field, things.open()));
        }
        String sql = "SELECT count(*)::text FROM " + type.table();
        String before = text(sql);
        Answer answer = way.send(who, true, type.name(), things, doc);
        String what = "%s %s %s %s".formatted(CREATE, type.name(), way, things.open());
        check.answer(who, what, answer, verdict, seen, things.id(seen));
        if (verdict != Verdict.DONE) {
            check.trace(who, what, verdict, before, text(sql));
        }
        return verdict;
    }

    private Doc newDoc(Things things, String type, Persona who) {
        Doc doc = Doc.of(type);
        long submission = things.id("submission");
        return switch (type) {
            case "submission" -> who.isPerson() ? doc.toOne("submitter", "user", who.id()) : doc;
            case "file", "submissionEvent" -> doc.toOne("submission", "submission", submission);
            default -> Things.complete(doc, type, things.id("policy"));
        };
    }

    @Test
    void updates() {
        for (boolean open : List.of(true, false)) {
            Things things = new Things(open);
            for (ResourceType type : types.all()) {
                for (Way way : Way.values()) {
                    if (way.leadsTo(type.name())) {
                        for (Persona who : Persona.values()) {
                            update(things, type, way, who);
                        }
                    }
                }
            }
        }
        check.finish(700);
    }

    private void update(Things things, ResourceType type, Way way, Persona who) {
        String field = PLAIN_ATTRIBUTE.get(type.name());
        Doc doc = changeOf(things, type.name()).with(field, "value" + number++);
        Verdict verdict = RuleTable.of(who, UPDATE, type.name(), field, things.open());
        String before = row(type, things.id(type.name()));
        Answer answer = way.send(who, false, type.name(), things, doc);
        String what = "%s %s %s %s".formatted(UPDATE, type.name(), way, things.open());
        // Who does not see what stands above does not get below.
        String owner = way == Way.NESTED ? Way.owner(type.name()) : type.name();
        boolean visible =
                MatrixCheck.isVisible(who, owner, things.id(owner))
                        && MatrixCheck.isVisible(who, type.name(), things.id(type.name()));
        check.answer(who, what, answer, verdict, visible);
        check.trace(who, what, verdict, before, row(type, things.id(type.name())));
    }

    private Doc changeOf(Things things, String type) {
        long id = things.id(type);
        return type.equals("submission") || type.equals("deposit")
                ? Doc.of(type).id(id).with("version", version(types.get(type), id))
                : Doc.of(type).id(id);
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
        check.finish(600);
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
            default -> {
                long policy = Doc.of("policy").createdBy(Persona.BACKEND.http());
                yield Things.complete(Doc.of(type), type, policy).createdBy(Persona.BACKEND.http());
            }
        };
    }

    private boolean delete(ResourceType type, Way way, Persona who, long id, boolean open) {
        Verdict verdict = RuleTable.of(who, DELETE, type.name(), "", open);
        boolean visible = MatrixCheck.isVisible(who, type.name(), id);
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
                    case JSON_PATCH -> Way.jsonPatch(who, "remove", path.substring(5), null);
                    default -> who.http().delete(path);
                };
        String what = "%s %s %s %s".formatted(DELETE, type.name(), way, open);
        check.answer(who, what, answer, verdict, visible);
        check.trace(who, what, verdict, before, row(type, id));
        return verdict == Verdict.DONE;
    }
}
