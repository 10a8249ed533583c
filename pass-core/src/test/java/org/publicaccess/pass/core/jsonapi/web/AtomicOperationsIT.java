// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.identifier;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

class AtomicOperationsIT {

    private static final String ATOMIC =
            "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"";

    private final CoreServer core = CoreServer.shared();
    private final CoreHttp http = core.backend();

    @Test
    void addUpdateAndRemoveGiveAResultForEachOperation() {
        long journal = Doc.of("journal").with("journalName", "before").createdBy(http);
        long gone = Doc.of("journal").createdBy(http);
        Answer answer =
                send(
                        add(Doc.of("journal").with("journalName", "new")),
                        update(Doc.of("journal").id(journal).with("journalName", "after")),
                        operation("remove", "ref", identifier("journal", gone)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo(ATOMIC);
        JsonNode results = answer.json().path("atomic:results");
        assertThat(results.size()).isEqualTo(3);
        assertThat(results.at("/0/data/attributes/journalName").asString()).isEqualTo("new");
        assertThat(results.at("/1/data/attributes/journalName").asString()).isEqualTo("after");
        assertThat(results.at("/2/data").isNull()).isTrue();
        assertThat(http.get("/data/journal/" + gone).status()).isEqualTo(404);
    }

    @Test
    void localIdsPointBackwardsAndForwards() {
        Answer answer =
                send(
                        add(
                                Doc.of("publication")
                                        .member("lid", "p")
                                        .linkage("journal", local("journal", "j"))),
                        add(Doc.of("journal").member("lid", "j").with("journalName", "J")),
                        add(
                                Doc.of("submission")
                                        .linkage("publication", local("publication", "p"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode results = answer.json().path("atomic:results");
        String journal = results.at("/1/data/id").asString();
        assertThat(results.at("/0/data/relationships/journal/data/id").asString())
                .isEqualTo(journal);
        assertThat(results.at("/2/data/relationships/publication/data/id").asString())
                .isEqualTo(results.at("/0/data/id").asString());
    }

    @Test
    void whatARequestCreatesItCanChangeAndLink() {
        Map<String, Object> submission = local("submission", "s");
        Answer answer =
                send(
                        add(Doc.of("submission").member("lid", "s")),
                        update(Doc.of("submission").with("source", "other"), "ref", submission),
                        add(Doc.of("grant").member("lid", "g")),
                        operation(
                                "add",
                                "ref",
                                with(submission, "relationship", "grants"),
                                "data",
                                List.of(local("grant", "g"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode first = answer.json().at("/atomic:results/0/data");
        assertThat(first.at("/attributes/source").asString()).isEqualTo("other");
        assertThat(first.at("/relationships/grants/data/0/id").asString())
                .isEqualTo(answer.json().at("/atomic:results/2/data/id").asString());
    }

    @Test
    void whatARequestWritesItCannotDelete() {
        long grant = Doc.of("grant").with("awardNumber", "before").createdBy(http);
        Map<String, Object> ref = Map.of("type", "grant", "id", "" + grant);
        JsonNode error =
                error(
                        send(
                                update(
                                        Doc.of("grant").id(grant).with("awardNumber", "after"),
                                        "ref",
                                        ref),
                                operation("remove", "ref", ref)),
                        400);
        assertThat(error.path("detail").asString()).contains("writes grant", "and deletes it");
        assertThat(http.get("/data/grant/" + grant).text()).contains("before");
    }

    @Test
    void anAdditionNamesACollection() {
        long grant = Doc.of("grant").createdBy(http);
        JsonNode error =
                error(
                        send(
                                operation(
                                        "add",
                                        "href",
                                        "/data/grant/" + grant,
                                        "data",
                                        Map.of("type", "journal"))),
                        400);
        assertThat(error.at("/source/pointer").asString()).endsWith("/0/href");
    }

    @Test
    void aLocalIdMustBeCreatedBeforeItIsChanged() {
        JsonNode error =
                error(
                        send(
                                update(Doc.of("funder"), "ref", local("funder", "f")),
                                add(Doc.of("funder").member("lid", "f"))),
                        400);
        assertThat(error.at("/source/pointer").asString()).startsWith("/atomic:operations/0");
    }

    @Test
    void aLocalIdThatStandsForTwoResourcesCannotBeReferredTo() {
        JsonNode error =
                error(
                        send(
                                add(Doc.of("policy").member("lid", "p")),
                                add(Doc.of("policy").member("lid", "p")),
                                add(Doc.of("funder").linkage("policy", local("policy", "p")))),
                        400);
        assertThat(error.path("detail").asString()).contains("\"p\"").contains("two");
        assertThat(error.at("/source/pointer").asString()).startsWith("/atomic:operations/2");
    }

    @Test
    void anUnknownLocalIdIsRefused() {
        JsonNode error =
                error(send(add(Doc.of("funder").linkage("policy", local("policy", "x")))), 400);
        assertThat(error.at("/source/pointer").asString())
                .isEqualTo("/atomic:operations/0/data/relationships/policy/data");
    }

    @Test
    void aRemovalBetweenALinkAndTheCreationOfItsTargetIsRefused() {
        long gone = Doc.of("journal").createdBy(http);
        JsonNode error =
                error(
                        send(
                                add(
                                        Doc.of("publication")
                                                .linkage("journal", local("journal", "j"))),
                                operation("remove", "ref", identifier("journal", gone)),
                                add(Doc.of("journal").member("lid", "j"))),
                        400);
        assertThat(error.at("/source/pointer").asString()).startsWith("/atomic:operations/1");
        assertThat(http.get("/data/journal/" + gone).status()).isEqualTo(200);
    }

    @Test
    void aFailureUndoesEverything() {
        String name = "undone " + UUID.randomUUID();
        JsonNode error =
                error(
                        send(
                                add(Doc.of("journal").with("journalName", name)),
                                add(Doc.of("journal").with("journalName", List.of()))),
                        400);
        assertThat(error.at("/source/pointer").asString())
                .isEqualTo("/atomic:operations/1/data/attributes/journalName");
        String filter = "/data/journal?filter=journalName==%22" + name.replace(" ", "%20") + "%22";
        assertThat(Doc.ids(http.get(filter))).isEmpty();
    }

    @Test
    void aValueThatARemovalFreesCanBeTakenAgain() {
        String name = "free " + UUID.randomUUID();
        long holder = Doc.of("user").with("username", name).createdBy(http);
        Answer answer =
                send(
                        operation("remove", "ref", identifier("user", holder)),
                        add(Doc.of("user").with("username", name)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void hrefsNameResourcesAndRelationships() {
        long repository = Doc.of("repository").createdBy(http);
        long policy = Doc.of("policy").createdBy(http);
        Answer answer =
                send(
                        operation(
                                "add",
                                "href",
                                "/data/policy/" + policy + "/relationships/repositories",
                                "data",
                                List.of(identifier("repository", repository))),
                        operation(
                                "update",
                                "href",
                                "/data/policy/" + policy,
                                "data",
                                Doc.of("policy").id(policy).with("title", "T").data()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode stored = http.get("/data/policy/" + policy).json().path("data");
        assertThat(stored.at("/attributes/title").asString()).isEqualTo("T");
        assertThat(stored.at("/relationships/repositories/data").size()).isEqualTo(1);
    }

    @Test
    void versionsAreCheckedInOperationsToo() {
        long submission = Doc.of("submission").createdBy(http);
        Doc change = Doc.of("submission").id(submission).with("source", "pass");
        JsonNode error = error(send(update(change)), 409);
        assertThat(error.path("code").asString()).isEqualTo("version-conflict");
        assertThat(send(update(change.with("version", 0))).status()).isEqualTo(200);
        Doc second = Doc.of("submission").id(submission).with("source", "other");
        assertThat(send(update(second.member("meta", Map.of("version", 1)))).status())
                .isEqualTo(200);
    }

    @Test
    void shapesThatAreNoOperationsAreRefused() {
        for (String body :
                List.of(
                        "{}",
                        "[]",
                        "{\"atomic:operations\":{}}",
                        "{\"atomic:operations\":[null]}",
                        "{\"atomic:operations\":[[]]}",
                        "{\"atomic:operations\":[{}]}",
                        "{\"atomic:operations\":[{\"op\":\"move\"}]}",
                        "{\"atomic:operations\":[{\"op\":\"add\"}]}",
                        "{\"atomic:operations\":[{\"op\":\"add\",\"href\":null}]}",
                        "{\"atomic:operations\":[{\"op\":\"add\",\"data\":[]}]}",
                        "{\"atomic:operations\":[{\"op\":\"update\",\"data\":{\"type\":\"user\"}}]}",
                        "{\"atomic:operations\":[{\"op\":\"update\",\"ref\":{\"type\":\"user\",\"id\":\"1\"}}]}",
                        "{\"atomic:operations\":[{\"op\":\"remove\",\"ref\":{\"type\":\"x\",\"id\":\"1\"}}]}",
                        "{\"atomic:operations\":[{\"op\":\"remove\",\"ref\":{\"type\":\"user\",\"id\":[]}}]}",
                        "{\"atomic:operations\":[{\"op\":\"remove\",\"href\":\"/data/user\"}]}",
                        "{\"atomic:operations\":[{\"op\":\"remove\",\"href\":\"user\"}]}",
                        "{\"atomic:operations\":[{\"op\":\"add\",\"ref\":{\"type\":\"grant\",\"id\":\"1\","
                                + "\"relationship\":\"nope\"},\"data\":[]}]}")) {
            assertThat(error(send(body), 400).path("detail").asString()).as(body).isNotEmpty();
        }
    }

    @Test
    void theMediaTypeMustNameTheExtension() {
        Answer answer = http.post("/data/operations", "{\"atomic:operations\":[]}");
        assertThat(error(answer, 415).path("detail").asString()).contains(ATOMIC);
    }

    private Answer send(Map<?, ?>... operations) {
        return send(Doc.json(Map.of("atomic:operations", operations)));
    }

    private Answer send(String body) {
        return http.with("Content-Type", ATOMIC)
                .with("Accept", ATOMIC)
                .send("POST", "/data/operations", BodyPublishers.ofString(body));
    }

    private static Map<String, Object> add(Doc doc) {
        return operation("add", "data", doc.data());
    }

    private static Map<String, Object> update(Doc doc, Object... members) {
        Map<String, Object> operation = operation("update", members);
        operation.put("data", doc.data());
        return operation;
    }

    private static Map<String, Object> operation(String op, @Nullable Object... members) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("op", op);
        for (int i = 0; i < members.length; i += 2) {
            operation.put(String.valueOf(members[i]), members[i + 1]);
        }
        return operation;
    }

    private static Map<String, Object> local(String type, String lid) {
        return Map.of("type", type, "lid", lid);
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
