// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** More requests at once than configured are sent away, and the next ones are served again. */
class OverloadIT {

    private static final String FUNDER =
            "{\"data\":{\"type\":\"funder\",\"attributes\":{\"name\":\"a\"}}}";

    @Test
    void anExcessRequestIsAnsweredWith503AndWhenToComeBack() {
        try (CoreServer core =
                CoreServer.start(Map.of("pass.limits.max-concurrent-requests", "1"))) {
            String id =
                    core.backend().post("/data/funder", FUNDER).json().at("/data/id").asString();
            String change =
                    FUNDER.replace("\"type\"", "\"id\":\"" + id + "\",\"type\"")
                            .replace("\"a\"", "\"b\"");
            CompletableFuture<Answer> waiting = new CompletableFuture<>();
            core.transaction()
                    .executeWithoutResult(
                            _ -> {
                                core.jdbc()
                                        .sql("SELECT id FROM funders WHERE id = ? FOR UPDATE")
                                        .param(Long.parseLong(id))
                                        .query(Long.class)
                                        .single();
                                waiting.completeAsync(
                                        () -> core.backend().patch("/data/funder/" + id, change));
                                await().untilAsserted(() -> assertSentAway(core, id));
                            });

            assertThat(waiting.join().status()).isEqualTo(200);
            assertThat(core.backend().get("/data/funder/" + id).status()).isEqualTo(200);
        }
    }

    private static void assertSentAway(CoreServer core, String id) {
        Answer answer = core.backend().get("/data/funder/" + id);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("overloaded");
    }
}
