// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.identifier;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Together;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** A versioned resource changes only for a client that knows how it is now. */
class VersionsIT {

    private static final int WRITERS = 8;

    private final CoreHttp http = CoreServer.shared().backend();
    private final long id = Doc.of("submission").with("submitterName", "as it was").createdBy(http);
    private final String path = "/data/submission/" + id;

    @RepeatedTest(3)
    void ofSeveralWritersWithOneVersionExactlyOneWins() {
        List<Answer> answers =
                Together.send(WRITERS, writer -> http.patch(path, named("writer " + writer, 0)));

        List<Integer> winners =
                java.util.stream.IntStream.range(0, WRITERS)
                        .filter(writer -> answers.get(writer).status() == 200)
                        .boxed()
                        .toList();
        assertThat(winners).hasSize(1);
        answers.stream().filter(one -> one.status() != 200).forEach(VersionsIT::assertConflict);
        JsonNode stored = attributes();
        assertThat(stored.path("submitterName").asString())
                .isEqualTo("writer " + winners.getFirst());
        assertThat(stored.path("version").asInt()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofSeveralWritersWithOneEntityTagExactlyOneWins() {
        CoreHttp matching = http.with("If-Match", http.get(path).header("ETag"));
        List<Answer> answers =
                Together.send(WRITERS, writer -> matching.patch(path, named("writer " + writer)));
        assertThat(answers.stream().filter(one -> one.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(one -> one.status() == 412)).hasSize(WRITERS - 1);
    }

    @RepeatedTest(3)
    void ofSeveralAdditionsBelowOneEntityTagExactlyOneWins() {
        CoreHttp matching = http.with("If-Match", http.get(path).header("ETag"));
        String grant = Doc.of("grant").json();
        List<Answer> answers = Together.send(WRITERS, _ -> matching.post(path + "/grants", grant));
        assertThat(answers.stream().filter(one -> one.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(one -> one.status() == 412)).hasSize(WRITERS - 1);
        assertThat(Doc.ids(http.get(path + "/grants"))).hasSize(1);
    }

    @Test
    void anEntityTagDoesNotMakeAWrongVersionRight() {
        CoreHttp matching = http.with("If-Match", http.get(path).header("ETag"));
        assertConflict(matching.patch(path, named("changed", 7)));
        assertUnchanged();
        assertThat(matching.patch(path, named("changed")).status()).isEqualTo(200);
    }

    @Test
    void thatThereIsSomethingTellsNothingOfItsVersion() {
        CoreHttp any = http.with("If-Match", "*");
        assertConflict(any.patch(path, named("changed")));
        assertConflict(any.patch(path, named("changed", 7)));
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 7, Integer.MAX_VALUE})
    void anotherVersionThanTheStoredOneIsAConflict(int version) {
        assertConflict(http.patch(path, named("changed", version)));
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"first\"", "true", "[]", "{}", "0.5", "1e99"})
    void whatIsNoVersionIsAConflict(String version) {
        assertConflict(
                http.patch(
                        path,
                        """
                        {"data":{"type":"submission","id":"%d",
                         "attributes":{"submitterName":"changed","version":%s}}}"""
                                .formatted(id, version)));
        assertUnchanged();
    }

    @Test
    void aChangeWithoutVersionIsAConflictThatNamesTheStoredOne() {
        JsonNode error = error(http.patch(path, named("changed")), 409);
        assertThat(error.path("code").asString()).isEqualTo("version-conflict");
        assertThat(error.path("detail").asString()).contains("0 is stored").contains("If-Match");
        assertUnchanged();
    }

    @Test
    void aNullVersionCountsAsNone() {
        Doc change = submission().with("submitterName", "changed").with("version", null);
        assertConflict(http.patch(path, change.json()));
        assertThat(http.patch(path, change.member("meta", Map.of("version", 0)).json()).status())
                .isEqualTo(200);
    }

    @Test
    void whatChangesNothingNeedsNoVersionAndMakesNone() {
        assertThat(http.patch(path, named("as it was")).status()).isEqualTo(200);
        assertThat(attributes().path("version").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribute", "resource meta", "document meta", "If-Match"})
    void aChangeOfOnlyRelationshipsIsMadeForWhoKnowsTheVersion(String way) {
        long grant = Doc.of("grant").createdBy(http);
        Doc change = submission().toMany("grants", "grant", grant);
        assertConflict(http.patch(path, change.json()));
        assertThat(Doc.ids(http.get(path + "/grants"))).isEmpty();

        Answer answer =
                switch (way) {
                    case "attribute" -> http.patch(path, change.with("version", 0).json());
                    case "resource meta" ->
                            http.patch(path, change.member("meta", Map.of("version", 0)).json());
                    case "document meta" ->
                            http.patch(
                                    path,
                                    Doc.json(
                                            Map.of(
                                                    "data",
                                                    change.data(),
                                                    "meta",
                                                    Map.of("version", 0))));
                    default ->
                            http.with("If-Match", http.get(path).header("ETag"))
                                    .patch(path, change.json());
                };

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/data/attributes/version").asInt()).isEqualTo(1);
        assertThat(Doc.ids(http.get(path + "/grants"))).containsExactly(grant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "DELETE"})
    void aRelationshipOfAVersionedResourceChangesForWhoKnowsTheVersion(String method) {
        long kept = Doc.of("grant").createdBy(http);
        long other = Doc.of("grant").createdBy(http);
        linkTo(kept, 0);
        String endpoint = path + "/relationships/grants";
        List<Map<String, String>> data =
                List.of(identifier("grant", method.equals("DELETE") ? kept : other));

        assertConflict(send(method, endpoint, Map.of("data", data)));
        assertConflict(send(method, endpoint, Map.of("data", data, "meta", Map.of("version", 2))));
        assertThat(Doc.ids(http.get(path + "/grants"))).containsExactly(kept);

        Answer answer = send(method, endpoint, Map.of("data", data, "meta", Map.of("version", 1)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(attributes().path("version").asInt()).isEqualTo(2);
        assertThat(Doc.ids(http.get(path + "/grants")))
                .isEqualTo(
                        switch (method) {
                            case "POST" -> List.of(kept, other);
                            case "PATCH" -> List.of(other);
                            default -> List.of();
                        });
    }

    @Test
    void aStaleEntityTagIsRefusedOnEveryWayOfWriting() {
        CoreHttp stale = http.with("If-Match", http.get(path).header("ETag"));
        assertThat(http.patch(path, named("changed meanwhile", 0)).status()).isEqualTo(200);

        assertStale(stale.patch(path, named("lost")));
        assertStale(stale.delete(path));
        assertStale(
                stale.patch(
                        path + "/relationships/publication",
                        Doc.json(java.util.Collections.singletonMap("data", null))));
        assertStale(stale.post(path + "/grants", Doc.of("grant").json()));
        assertThat(attributes().path("submitterName").asString()).isEqualTo("changed meanwhile");
    }

    @Test
    void typesWithoutVersionAcceptIfMatchToo() {
        String funder = "/data/funder/" + Doc.of("funder").with("name", "a").createdBy(http);
        String tag = http.get(funder).header("ETag");
        Doc change = Doc.of("funder").id(funder.replaceAll(".*/", ""));
        Answer changed = http.with("If-Match", tag).patch(funder, change.with("name", "b").json());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertStale(http.with("If-Match", tag).patch(funder, change.with("name", "c").json()));
        assertThat(
                        http.with("If-Match", changed.header("ETag"))
                                .patch(funder, change.with("name", "d").json())
                                .status())
                .isEqualTo(200);
    }

    private Doc submission() {
        return Doc.of("submission").id(id);
    }

    private String named(String name) {
        return submission().with("submitterName", name).json();
    }

    private String named(String name, int version) {
        return submission().with("submitterName", name).with("version", version).json();
    }

    private void linkTo(long grant, int version) {
        Doc change = submission().toMany("grants", "grant", grant).with("version", version);
        assertThat(http.patch(path, change.json()).status()).isEqualTo(200);
    }

    private Answer send(String method, String endpoint, Object document) {
        return http.with("Content-Type", CoreHttp.JSON_API)
                .send(method, endpoint, BodyPublishers.ofString(Doc.json(document)));
    }

    private JsonNode attributes() {
        return http.get(path).json().at("/data/attributes");
    }

    private void assertUnchanged() {
        assertThat(attributes().path("submitterName").asString()).isEqualTo("as it was");
        assertThat(attributes().path("version").asInt()).isZero();
    }

    private static void assertConflict(Answer answer) {
        assertThat(error(answer, 409).path("code").asString()).isEqualTo("version-conflict");
    }

    private static void assertStale(Answer answer) {
        assertThat(error(answer, 412).path("code").asString()).isEqualTo("precondition-failed");
    }
}
