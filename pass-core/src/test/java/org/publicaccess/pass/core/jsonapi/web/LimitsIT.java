// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** Each limit can be set and has an error of its own that names it. */
class LimitsIT {

    private static CoreServer core;
    private static CoreHttp http;

    @BeforeAll
    static void start() {
        core =
                CoreServer.start(
                        Map.ofEntries(
                                Map.entry("pass.limits.default-page-size", "2"),
                                Map.entry("pass.limits.max-page-size", "3"),
                                Map.entry("pass.limits.max-include-depth", "2"),
                                Map.entry("pass.limits.max-include-paths", "2"),
                                Map.entry("pass.limits.max-filter-length", "60"),
                                Map.entry("pass.limits.max-filter-terms", "2"),
                                Map.entry("pass.limits.max-filter-values", "3"),
                                Map.entry("pass.limits.max-body-bytes", "2000"),
                                Map.entry("pass.limits.max-answer-bytes", "4000"),
                                Map.entry("pass.limits.max-operations", "2"),
                                Map.entry("pass.limits.statement-timeout", "300ms")));
        http = core.backend();
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @Test
    void aPageHasTheDefaultSizeAndAtMostTheGreatest() {
        IntStream.range(0, 4).forEach(_ -> Doc.of("policy").createdBy(http));
        assertThat(Doc.ids(http.get("/data/policy"))).hasSize(2);
        assertThat(Doc.ids(http.get("/data/policy?page[size]=3"))).hasSize(3);
        assertRefused(http.get("/data/policy?page[size]=4"), 400, "invalid-parameter", "3");
    }

    @Test
    void includesHaveADepthAndABreadth() {
        String deep = "/data/submission?include=grants.primaryFunder";
        assertThat(http.get(deep).status()).isEqualTo(200);
        assertRefused(http.get(deep + ".policy"), 400, "limit-exceeded", "2");
        String broad = "/data/submission?include=grants,publication";
        assertThat(http.get(broad).status()).isEqualTo(200);
        assertRefused(http.get(broad + ",submitter"), 400, "limit-exceeded", "2");
    }

    @Test
    void filtersHaveALengthANumberOfComparisonsAndOfValues() {
        assertRefused(
                http.get("/data/journal?filter=journalName==" + "x".repeat(60)),
                400,
                "limit-exceeded",
                "60");
        assertThat(http.get("/data/journal?filter=id==1,id==2").status()).isEqualTo(200);
        assertRefused(
                http.get("/data/journal?filter=id==1,id==2,id==3"), 400, "limit-exceeded", "2");
        assertThat(http.get("/data/journal?filter=id=in=(1,2,3)").status()).isEqualTo(200);
        assertRefused(http.get("/data/journal?filter=id=in=(1,2,3,4)"), 400, "limit-exceeded", "3");
    }

    @Test
    void aDocumentHasASize() {
        Doc large = Doc.of("publication").with("title", "x".repeat(2000));
        assertRefused(http.post("/data/publication", large.json()), 413, "too-large", "2000");
    }

    @Test
    void anAnswerHasASize() {
        for (int i = 0; i < 3; i++) {
            Doc.of("publication").with("title", "y".repeat(1500)).createdBy(http);
        }
        Answer answer = http.get("/data/publication?page[size]=3");
        assertRefused(answer, 400, "limit-exceeded", "4000");
    }

    @Test
    void aBulkRequestHasANumberOfOperations() {
        List<Map<String, Object>> three =
                IntStream.range(0, 3)
                        .<Map<String, Object>>mapToObj(
                                _ -> Map.of("op", "add", "data", Doc.of("journal").data()))
                        .toList();
        Answer answer =
                http.with(
                                "Content-Type",
                                "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"")
                        .send(
                                "POST",
                                "/data/operations",
                                BodyPublishers.ofString(
                                        Doc.json(Map.of("atomic:operations", three))));
        assertRefused(answer, 400, "limit-exceeded", "2");
    }

    @Test
    void aReadThatTakesTooLongEndsAndTheNextOneIsServed() {
        long id = Doc.of("funder").createdBy(http);
        core.transaction()
                .executeWithoutResult(
                        _ -> {
                            core.jdbc().sql("LOCK TABLE funders").update();
                            Answer answer = http.get("/data/funder/" + id);
                            assertRefused(answer, 503, "timed-out", "");
                            assertThat(answer.header("Retry-After")).isNotBlank();
                        });
        assertThat(http.get("/data/funder/" + id).status()).isEqualTo(200);
    }

    @Test
    void aWriteThatTakesTooLongEndsAndChangesNothing() {
        long id = Doc.of("funder").with("name", "before").createdBy(http);
        String path = "/data/funder/" + id;
        String change = Doc.of("funder").id(id).with("name", "after").json();
        core.transaction()
                .executeWithoutResult(
                        _ -> {
                            core.jdbc()
                                    .sql("SELECT id FROM funders WHERE id = ? FOR UPDATE")
                                    .param(id)
                                    .query(Long.class)
                                    .single();
                            assertRefused(http.patch(path, change), 503, "timed-out", "");
                        });
        assertThat(http.get(path).json().at("/data/attributes/name").asString())
                .isEqualTo("before");
        assertThat(http.patch(path, change).status()).isEqualTo(200);
    }

    private static void assertRefused(Answer answer, int status, String code, String limit) {
        JsonNode error = error(answer, status);
        assertThat(error.path("code").asString()).as(answer.text()).isEqualTo(code);
        assertThat(error.path("detail").asString()).contains(limit);
    }
}
