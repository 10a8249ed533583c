// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.submissions.Desk;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.Persona;

/** One resource of every type around one submission, linked to each other. */
final class Things {

    private final Map<String, Long> ids = new TreeMap<>();
    private final boolean open;

    Things(boolean open) {
        this.open = open;
        CoreHttp backend = Persona.BACKEND.http();
        long submission = Desk.submission(open ? "draft" : "submitted");
        ids.put("submission", submission);
        ids.put("user", Persona.SUBMITTER.id());
        ids.put("journal", Doc.of("journal").createdBy(backend));
        ids.put("policy", Doc.of("policy").createdBy(backend));
        long funder = Doc.of("funder").toOne("policy", "policy", id("policy")).createdBy(backend);
        ids.put("funder", funder);
        String path = "/data/submission/" + submission;
        for (String[] link :
                new String[][] {
                    {"grant", "grants"},
                    {"repository", "repositories"},
                    {"publication", "publication"}
                }) {
            var linked = backend.get(path + "/" + link[1]).json().path("data");
            ids.put(link[0], (linked.isArray() ? linked.get(0) : linked).path("id").asLong());
        }
        link(backend, "grant", "primaryFunder", "funder");
        link(backend, "publication", "journal", "journal");
        Doc policies = Desk.change(submission).toMany("effectivePolicies", "policy", id("policy"));
        Desk.expect(200, backend.patch(path, policies.json()));
        for (String type : List.of("institution", "loaderState", "policyRule")) {
            ids.put(type, complete(Doc.of(type), type, id("policy")).createdBy(backend));
        }
        ids.put("file", Desk.all("file", submission).getFirst().path("id").asLong());
        ids.put(
                "submissionEvent",
                Doc.of("submissionEvent")
                        .toOne("submission", "submission", submission)
                        .createdBy(backend));
        ids.put("history", Desk.all("history", submission).getFirst().path("id").asLong());
        ids.put(
                "repositoryCopy",
                Doc.of("repositoryCopy")
                        .toOne("publication", "publication", id("publication"))
                        .createdBy(backend));
        ids.put(
                "deposit",
                Doc.of("deposit")
                        .toOne("submission", "submission", submission)
                        .toOne("repositoryCopy", "repositoryCopy", id("repositoryCopy"))
                        .createdBy(backend));
    }

    private void link(CoreHttp backend, String type, String relationship, String target) {
        Doc change = Doc.of(type).id(id(type)).toOne(relationship, target, id(target));
        Desk.expect(200, backend.patch("/data/" + type + "/" + id(type), change.json()));
    }

    /** Whether the submission is open. */
    boolean open() {
        return open;
    }

    long id(String type) {
        return ids.get(type);
    }

    /** With what a resource of the type cannot be without. */
    static Doc complete(Doc doc, String type, long policy) {
        String unique = UUID.randomUUID().toString();
        return switch (type) {
            case "institution" -> doc.with("domain", unique).with("name", "An institution");
            case "loaderState" -> doc.with("loader", "test").with("name", unique);
            case "policyRule" -> doc.with("ruleKey", unique).toOne("policy", "policy", policy);
            default -> doc;
        };
    }
}
