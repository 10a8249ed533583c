// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.submissions.Desk;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;

/** The ways on which a resource can be written. */
enum Way {
    PLAIN,
    NESTED,
    ATOMIC,
    JSON_PATCH;

    private static final String MEDIA_TYPE = "application/vnd.api+json;ext=jsonpatch";
    private static final ResourceTypes TYPES = Persona.core().bean(ResourceTypes.class);

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

    /** Whether resources of the type can be reached on this way. */
    boolean leadsTo(String type) {
        return this != NESTED || ABOVE.containsKey(type);
    }

    /** The type whose relationship leads to this one. */
    static String owner(String type) {
        return ABOVE.get(type).getFirst();
    }

    /** The relationship of the owner that leads to this type. */
    static String relationship(String type) {
        return ABOVE.get(type).getLast();
    }

    /** Sends a document that creates a resource, or else changes one. */
    Answer send(Persona who, boolean create, String type, Things things, Doc doc) {
        CoreHttp http = who.http();
        String single = "/data/" + type + "/" + (create ? "" : things.id(type));
        return switch (this) {
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

    private static Answer nested(
            CoreHttp http, boolean create, String type, Things things, Doc doc) {
        String owner = ABOVE.get(type).getFirst();
        String path =
                "/data/%s/%d/%s".formatted(owner, things.id(owner), ABOVE.get(type).getLast());
        if (!create) {
            return http.patch(path + "/" + things.id(type), doc.json());
        }
        Map<String, Object> document = new HashMap<>(Map.of("data", doc.data()));
        if (TYPES.get(owner).versionAttribute().isPresent()) {
            document.put(
                    "meta",
                    Map.of("version", MatrixCheck.version(TYPES.get(owner), things.id(owner))));
        }
        return http.post(path, Doc.json(document));
    }

    static Answer jsonPatch(Persona who, String op, String path, @Nullable Object value) {
        Map<String, Object> operation = new HashMap<>(Map.of("op", op, "path", path));
        if (value != null) {
            operation.put("value", value);
        }
        return who.http()
                .with("Content-Type", MEDIA_TYPE)
                .with("Accept", MEDIA_TYPE)
                .send("PATCH", "/data/", BodyPublishers.ofString(Doc.json(List.of(operation))));
    }
}
