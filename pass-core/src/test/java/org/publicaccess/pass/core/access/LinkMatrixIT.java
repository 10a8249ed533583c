// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.UPDATE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.submissions.Desk;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;

/** Every relationship of every type, for every caller and state, against the rule table. */
class LinkMatrixIT {

    private final ResourceTypes types = Persona.core().bean(ResourceTypes.class);
    private final MatrixCheck check = new MatrixCheck();

    /** Every relationship of every type, by its own endpoint and as an operation. */
    @Test
    void relationships() {
        for (boolean open : List.of(true, false)) {
            for (ResourceType type : types.all()) {
                for (Relationship relationship : type.relationships().values()) {
                    if (type.name().equals("policyRule")) {
                        continue; // is never without its policy
                    }
                    Things things = new Things(open);
                    for (Persona who : Persona.values()) {
                        for (boolean atomic : List.of(true, false)) {
                            clear(things, type, relationship, who, atomic);
                        }
                    }
                }
            }
        }
        check.finish(500);
    }

    /** Takes all links away; whoever may do so does it to a fresh submission. */
    private void clear(
            Things shared,
            ResourceType type,
            Relationship relationship,
            Persona who,
            boolean atomic) {
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
            document.put("meta", Map.of("version", MatrixCheck.version(type, id)));
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
        check.answer(who, what, answer, verdict, type.name(), id);
        check.trace(who, what, verdict, before, links(type, relationship, id));
    }

    private boolean isLinked(ResourceType type, Relationship relationship, long id) {
        return !links(type, relationship, id).isEmpty();
    }

    private static String links(ResourceType type, Relationship relationship, long id) {
        return relationship
                .join()
                .map(
                        join ->
                                MatrixCheck.text(
                                        "SELECT coalesce(string_agg(%s::text, ','), '') FROM %s WHERE %s = %d"
                                                .formatted(
                                                        relationship.column(),
                                                        join.name(),
                                                        join.ownerColumn(),
                                                        id)))
                .orElseGet(
                        () ->
                                MatrixCheck.text(
                                        "SELECT coalesce(%s::text, '') FROM %s WHERE id = %d"
                                                .formatted(
                                                        relationship.column(), type.table(), id)));
    }
}
