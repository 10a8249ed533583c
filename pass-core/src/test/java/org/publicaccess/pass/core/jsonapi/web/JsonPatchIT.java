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

class JsonPatchIT {

    private static final String JSON_PATCH = "application/vnd.api+json;ext=jsonpatch";

    private final CoreServer core = CoreServer.shared();
    private final CoreHttp http = core.backend();

    @Test
    void temporaryIdsPointBackwardsAndForwards() {
        Answer answer =
                send(
                        operation(
                                "add",
                                "/policy",
                                Doc.of("policy")
                                        .id("p")
                                        .toMany("repositories", "repository", "r1", "r2")),
                        operation("add", "/repository", Doc.of("repository").id("r1")),
                        operation("add", "/repository/-", Doc.of("repository").id("r2")),
                        operation(
                                "add",
                                "/funder",
                                Doc.of("funder").id("f").toOne("policy", "policy", "p")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo(JSON_PATCH);
        JsonNode results = answer.json();
        assertThat(results.size()).isEqualTo(4);
        assertThat(results.at("/0/data/relationships/repositories/data").findValuesAsString("id"))
                .containsExactlyInAnyOrder(
                        results.at("/1/data/id").asString(), results.at("/2/data/id").asString());
        assertThat(results.at("/3/data/relationships/policy/data/id").asString())
                .isEqualTo(results.at("/0/data/id").asString());
    }

    @Test
    void repeatedTemporaryIdsDoNoHarmUntilTheyAreReferredTo() {
        Answer answer =
                send(
                        operation("add", "/journal", Doc.of("journal").id("-1")),
                        operation("add", "/journal", Doc.of("journal").id("-1")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/0/data/id")).isNotEqualTo(answer.json().at("/1/data/id"));
    }

    @Test
    void replaceRemoveAndRelationships() {
        long user = Doc.of("user").createdBy(http);
        long gone = Doc.of("user").createdBy(http);
        long grant = Doc.of("grant").createdBy(http);
        String links = "/grant/" + grant + "/relationships/";
        Answer answer =
                send(
                        operation(
                                "replace",
                                "/user/" + user,
                                Doc.of("user").id(user).with("email", "e@x.y")),
                        operation("remove", "/user/" + gone, null),
                        Map.of(
                                "op",
                                "replace",
                                "path",
                                links + "pi",
                                "value",
                                identifier("user", user)),
                        Map.of(
                                "op",
                                "add",
                                "path",
                                links + "coPis",
                                "value",
                                List.of(identifier("user", user))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/0/data/attributes/email").asString()).isEqualTo("e@x.y");
        assertThat(answer.json().at("/1/data").isNull()).isTrue();
        JsonNode stored = http.get("/data/grant/" + grant).json().at("/data/relationships");
        assertThat(stored.at("/pi/data/id").asLong()).isEqualTo(user);
        assertThat(stored.at("/coPis/data/0/id").asLong()).isEqualTo(user);
    }

    @Test
    void aFailureUndoesEverythingAndNamesItsOperation() {
        String name = "undone " + UUID.randomUUID();
        JsonNode error =
                error(
                        send(
                                operation("add", "/funder", Doc.of("funder").with("name", name)),
                                operation("add", "/funder", Doc.of("funder").with("url", "a b"))),
                        400);
        assertThat(error.at("/source/pointer").asString()).isEqualTo("/1/value/attributes/url");
        String filter = "/data/funder?filter=name==%22" + name.replace(" ", "%20") + "%22";
        assertThat(Doc.ids(http.get(filter))).isEmpty();
    }

    @Test
    void whatIsNotFoundMakesTheRequestABadOne() {
        assertThat(send(operation("remove", "/user/424242424242", null)).status()).isEqualTo(400);
        assertThat(send(operation("add", "/nothing", Doc.of("nothing"))).status()).isEqualTo(400);
        Doc unknown = Doc.of("user").with("nope", 1);
        JsonNode error = send(operation("add", "/user", unknown)).json().path("errors").path(0);
        assertThat(error.path("code").asString()).isEqualTo("unknown-field");
    }

    @Test
    void shapesThatAreNoOperationsAreRefused() {
        for (String body :
                List.of(
                        "{}",
                        "1",
                        "[null]",
                        "[[]]",
                        "[{}]",
                        "[{\"op\":\"add\"}]",
                        "[{\"op\":\"add\",\"path\":\"/user\"}]",
                        "[{\"op\":\"add\",\"path\":{},\"value\":{}}]",
                        "[{\"op\":\"add\",\"path\":\"/user\",\"value\":[]}]",
                        "[{\"op\":\"move\",\"path\":\"/user\",\"value\":{\"type\":\"user\"}}]",
                        "[{\"op\":\"replace\",\"path\":\"/user\",\"value\":{\"type\":\"user\"}}]",
                        "[{\"op\":\"test\",\"path\":\"/user/1\"}]",
                        "[{\"op\":\"remove\",\"path\":\"/user/x\"}]",
                        "[{\"op\":\"add\",\"path\":\"/grant/1/relationships\",\"value\":{}}]")) {
            assertThat(error(send(body), 400).path("detail").asString()).as(body).isNotEmpty();
        }
    }

    private Answer send(Map<?, ?>... operations) {
        return send(Doc.json(operations));
    }

    private Answer send(String body) {
        return http.with("Content-Type", JSON_PATCH)
                .with("Accept", JSON_PATCH)
                .send("PATCH", "/data/", BodyPublishers.ofString(body));
    }

    private static Map<String, Object> operation(String op, String path, @Nullable Doc value) {
        Map<String, Object> operation = new LinkedHashMap<>(Map.of("op", op, "path", path));
        if (value != null) {
            operation.put("value", value.data());
        }
        return operation;
    }
}
