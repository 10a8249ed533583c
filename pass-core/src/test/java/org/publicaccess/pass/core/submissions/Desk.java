// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;
import tools.jackson.databind.JsonNode;

/** Makes submissions in any state, and does to them what clients do. */
public final class Desk {

    private static final String ATOMIC =
            "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"";
    private static final Set<String> SUBMITTED = Set.of("submitted", "needs-attention", "complete");

    private Desk() {}

    /** A complete submission in a status: grant, publication, repository and a manuscript. */
    public static long submission(@Nullable String status) {
        CoreHttp backend = Persona.BACKEND.http();
        long grant =
                Doc.of("grant")
                        .toOne("pi", "user", Persona.PI.id())
                        .toMany("coPis", "user", Persona.CO_PI.id())
                        .createdBy(backend);
        long publication = Doc.of("publication").with("title", "On widgets").createdBy(backend);
        long repository = Doc.of("repository").with("name", "Archive").createdBy(backend);
        long id =
                Doc.of("submission")
                        .with("source", "pass")
                        .with("submitted", status != null && SUBMITTED.contains(status))
                        .with("submissionStatus", status)
                        .with("aggregatedDepositStatus", "not-started")
                        .with("metadata", "{}")
                        .toOne("submitter", "user", Persona.SUBMITTER.id())
                        .toMany("preparers", "user", Persona.PREPARER.id())
                        .toMany("grants", "grant", grant)
                        .toMany("repositories", "repository", repository)
                        .toOne("publication", "publication", publication)
                        .createdBy(backend);
        manuscript(id);
        return id;
    }

    /** Adds a manuscript, as a service does. */
    public static long manuscript(long submission) {
        return Doc.of("file")
                .with("name", "paper.pdf")
                .with("uri", "/file/abc/paper.pdf")
                .with("fileRole", "manuscript")
                .toOne("submission", "submission", submission)
                .createdBy(Persona.BACKEND.http());
    }

    /** Adds a deposit in a status, as the deposit service does. */
    public static long deposit(long submission, String status) {
        return Doc.of("deposit")
                .with("depositStatus", status)
                .toOne("submission", "submission", submission)
                .createdBy(Persona.BACKEND.http());
    }

    /** An event document as the existing application sends it. */
    public static Doc event(long submission, String type, @Nullable String comment) {
        return Doc.of("submissionEvent")
                .with("eventType", type)
                .with("comment", comment)
                .toOne("submission", "submission", submission);
    }

    /** PATCHes attributes, given as name and value in turn, with the present version. */
    public static Answer patch(Persona who, long submission, @Nullable Object... attributes) {
        return who.http()
                .patch("/data/submission/" + submission, change(submission, attributes).json());
    }

    /** The change of attributes, with the present version. */
    public static Doc change(long submission, @Nullable Object... attributes) {
        Doc change =
                Doc.of("submission").id(submission).with("version", stored(submission, "version"));
        for (int i = 0; i < attributes.length; i += 2) {
            change.with(String.valueOf(attributes[i]), attributes[i + 1]);
        }
        return change;
    }

    /** One atomic request that adds and updates. */
    public static Answer atomic(Persona who, List<Doc> added, List<Doc> updated) {
        List<Map<String, Object>> operations = new ArrayList<>();
        added.forEach(doc -> operations.add(Map.of("op", "add", "data", doc.data())));
        updated.forEach(doc -> operations.add(Map.of("op", "update", "data", doc.data())));
        return atomic(who, operations);
    }

    /** One atomic request. */
    public static Answer atomic(Persona who, List<Map<String, Object>> operations) {
        return who.http()
                .with("Content-Type", ATOMIC)
                .with("Accept", ATOMIC)
                .send(
                        "POST",
                        "/data/operations",
                        BodyPublishers.ofString(Doc.json(Map.of("atomic:operations", operations))));
    }

    /** An attribute as it is stored; null when it has no value. */
    public static @Nullable Object stored(long submission, String attribute) {
        JsonNode value =
                Persona.BACKEND
                        .http()
                        .get("/data/submission/" + submission)
                        .json()
                        .at("/data/attributes/" + attribute);
        return value.isNull() ? null : value.isNumber() ? value.asInt() : value.asString();
    }

    /** The events of a submission, in their order. */
    public static List<JsonNode> events(long submission) {
        return all("submissionEvent", submission);
    }

    /** The actions in a submission's history, in their order. */
    public static List<String> history(long submission) {
        return all("history", submission).stream()
                .map(record -> record.at("/attributes/action").asString())
                .toList();
    }

    /** What belongs to a submission, in its order. */
    public static List<JsonNode> all(String type, long submission) {
        Answer answer =
                Persona.BACKEND
                        .http()
                        .get("/data/" + type + "?filter=submission.id==" + submission);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("data").valueStream().toList();
    }

    /** Checks an answer's status. */
    public static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }
}
