// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Together;
import org.publicaccess.pass.core.jsonapi.write.IdempotencyKeyExpiry;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** A POST with an Idempotency-Key can be repeated. */
class IdempotencyKeysIT {

    private static final String ATOMIC =
            "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"";

    private final CoreServer core = CoreServer.shared();
    private final String key = UUID.randomUUID().toString();
    private final CoreHttp http = core.backend().with("Idempotency-Key", key);
    private final String name = "journal " + key;
    private final String journal = Doc.of("journal").with("journalName", name).json();

    @Test
    void aRepeatGetsTheFirstAnswerAndCreatesNothing() {
        Answer first = http.post("/data/journal", journal);
        Answer repeat = http.post("/data/journal", journal);
        assertThat(first.status()).isEqualTo(201);
        assertSame(first, repeat);
        assertThat(stored()).containsExactly(Doc.id(first));
    }

    @Test
    void repeatsAtTheSameMomentGetOneAnswer() {
        List<Answer> answers = Together.send(8, _ -> http.post("/data/journal", journal));
        assertThat(answers.getFirst().status()).isEqualTo(201);
        answers.forEach(answer -> assertSame(answers.getFirst(), answer));
        assertThat(stored()).containsExactly(Doc.id(answers.getFirst()));
    }

    @Test
    void aRequestThatFailedCanBeRepeatedWithItsKey() {
        String tooEarly = Doc.of("publication").toOne("journal", "journal", 0).json();
        assertThat(http.post("/data/publication", tooEarly).status()).isEqualTo(404);
        assertThat(http.post("/data/journal", journal).status()).isEqualTo(201);
    }

    @Test
    void theKeyOfAnotherDocumentIsRefused() {
        assertThat(http.post("/data/journal", journal).status()).isEqualTo(201);
        assertReused(http.post("/data/journal", Doc.of("journal").json()));
    }

    @Test
    void theKeyOfAnotherPathIsRefused() {
        long one = Doc.of("submission").createdBy(core.backend());
        long other = Doc.of("submission").createdBy(core.backend());
        String grant = Doc.of("grant").json();
        String path = "/data/submission/%d/grants";
        String version = grant.replaceFirst("\\{", "{\"meta\":{\"version\":0},");
        assertThat(http.post(path.formatted(one), version).status()).isEqualTo(201);
        assertReused(http.post(path.formatted(other), version));
    }

    @Test
    void anotherCallerHasKeysOfItsOwn() {
        core.person("nih-user", "submitter");
        assertThat(http.post("/data/journal", journal).status()).isEqualTo(201);
        Answer others =
                core.httpOf("nih-user")
                        .with("Idempotency-Key", key)
                        .post("/data/publication", Doc.of("publication").json());
        assertThat(others.status()).as(others.text()).isEqualTo(201);
    }

    @Test
    void severalOperationsAreRepeatedAsOne() {
        String operations =
                Doc.json(
                        Map.of(
                                "atomic:operations",
                                List.of(
                                        add(Doc.of("journal").with("journalName", name)),
                                        add(Doc.of("journal").with("journalName", name)))));
        List<Answer> answers =
                Together.send(
                        4,
                        _ ->
                                http.with("Content-Type", ATOMIC)
                                        .with("Accept", ATOMIC)
                                        .send(
                                                "POST",
                                                "/data/operations",
                                                BodyPublishers.ofString(operations)));
        assertThat(answers.getFirst().status()).as(answers.getFirst().text()).isEqualTo(200);
        answers.forEach(answer -> assertSame(answers.getFirst(), answer));
        assertThat(stored()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aKeyHasOneTo255Characters(int length) {
        Answer answer =
                core.backend()
                        .with("Idempotency-Key", "k".repeat(length))
                        .post("/data/journal", journal);
        assertThat(error(answer, 400).path("code").asString()).isEqualTo("invalid-parameter");
        assertThat(stored()).isEmpty();
    }

    @Test
    void keysAreForgottenAfterSevenDays() {
        http.post("/data/journal", journal);
        core.bean(IdempotencyKeyExpiry.class).removeOld();
        assertThat(keyIsKnown()).isTrue();
        core.jdbc()
                .sql(
                        "UPDATE idempotency_keys SET created_at = created_at - interval '8 days'"
                                + " WHERE idempotency_key = ?")
                .param(key)
                .update();
        core.bean(IdempotencyKeyExpiry.class).removeOld();
        assertThat(keyIsKnown()).isFalse();
    }

    private boolean keyIsKnown() {
        return core.jdbc()
                .sql("SELECT count(*) = 1 FROM idempotency_keys WHERE idempotency_key = ?")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> add(Doc resource) {
        return Map.of("op", "add", "data", resource.data());
    }

    private List<Long> stored() {
        return Doc.ids(
                core.backend()
                        .get(
                                "/data/journal?filter=journalName==%22"
                                        + name.replace(" ", "%20")
                                        + "%22"));
    }

    private static void assertSame(Answer first, Answer repeat) {
        assertThat(repeat.status()).as(repeat.text()).isEqualTo(first.status());
        assertThat(repeat.text()).isEqualTo(first.text());
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
    }

    private static void assertReused(Answer answer) {
        assertThat(error(answer, 422).path("code").asString()).isEqualTo("idempotency-key-reused");
    }
}
