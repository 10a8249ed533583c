// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class ErrorAnswersIT {

    private final CoreServer core = CoreServer.shared();

    @Test
    void unknownAddressesAreAnsweredWithAProblemDocument() {
        assertProblem(core.backend().get("/nothing/here"), 404);
        assertProblem(core.backend().get("/error"), 404);
    }

    @Test
    void wrongMethodsAndMediaTypesAreAnsweredWithAProblemDocument() {
        Answer method = core.backend().send("PUT", "/user/whoami", BodyPublishers.ofString("x"));
        assertProblem(method, 405);
        assertThat(method.header("Allow")).contains("GET");
        assertProblem(core.backend().with("Accept", "image/png").get("/user/whoami"), 406);
        assertProblem(core.backend().post("/file", "{}"), 415);
    }

    @Test
    void suspiciousAddressesAreRefused() {
        assertProblem(core.backend().get("/user//whoami"), 400);
        assertProblem(core.backend().get("/user/whoami;x=1"), 400);
        assertThat(core.backend().get("/data;x=1/funder").text()).doesNotContain("at org.");
    }

    @Test
    void errorsUnderDataAreJsonApiDocumentsEvenWhenTheServerItselfRefuses() {
        Answer answer = core.backend().get("/data/funder/%25");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo(CoreHttp.JSON_API);
        assertThat(answer.json().path("errors").path(0).path("status").asString()).isEqualTo("400");
    }

    @Test
    void whatIsNoHttpGetsAPlainAnswer() throws IOException {
        try (Socket socket = new Socket("localhost", core.port())) {
            socket.getOutputStream()
                    .write("GET /x y HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.UTF_8))
                            .lines()
                            .collect(Collectors.joining("\n"));
            assertThat(answer).contains("400").doesNotContain("at org.", "Exception");
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (Answer answer :
                new Answer[] {
                    core.backend().get("/data/funder"),
                    core.http().get("/data/funder"),
                    core.backend().get("/nothing"),
                    core.http().post("/data/funder", "{}")
                }) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "trace");
    }
}
