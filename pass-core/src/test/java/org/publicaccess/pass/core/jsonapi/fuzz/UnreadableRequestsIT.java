// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.jsonapi.fuzz.RawConnection.Reply;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are refused before the engine looks at them get an error document too. */
class UnreadableRequestsIT {

    private final CoreServer core = CoreServer.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/user?%zz=1", "/data/user?a=%", "/data/user?%00=1", "/data/user?filter=%ff",
                "/data/user?filter=%ED%A0%80", "/data/user/%00", "/data/user/%zz", "/data/user;a=b",
                "/data/../data/user", "/data//user", "/data/user/%2e%2e", "/data/a b",
                "/data/\u0001", "/data/{x}", "/data/user?a=\u0001"
            })
    void addresses(String target) throws IOException {
        assertRefused(new RawRequest("GET", target, headers(), new byte[0]), 400);
    }

    @Test
    void addressesThatAreTooLong() throws IOException {
        String target = "/data/user?filter=" + "x".repeat(300_000);
        assertRefused(new RawRequest("GET", target, headers(), new byte[0]), 400);
    }

    @Test
    void bodiesWithAnUnreadableQuery() throws IOException {
        RawRequest request =
                new RawRequest("POST", "/data/user?%zz=1", headers(), "{\"data\":{}}".getBytes());
        assertRefused(request.with("Content-Type", "application/vnd.api+json"), 400);
    }

    @Test
    void headersWithControlCharacters() throws IOException {
        RawRequest request = new RawRequest("GET", "/data/user", headers(), new byte[0]);
        assertRefused(request.with("If-None-Match", "\u0001"), 400);
        assertRefused(request.with("If-None-Match", "\u0085"), 400);
    }

    @Test
    void backslashesMayStandInQueriesAsTheyAre() throws IOException {
        try (RawConnection connection = new RawConnection(core.port())) {
            String target = "/data/user?filter=username==\"\\\"\"";
            RawRequest request = new RawRequest("GET", target, headers(), new byte[0]);
            assertThat(connection.send(request).status()).isEqualTo(200);
        }
    }

    private static List<RawRequest.Header> headers() {
        return Corpus.credentials();
    }

    private void assertRefused(RawRequest request, int status) throws IOException {
        try (RawConnection connection = new RawConnection(core.port())) {
            Reply reply = connection.send(request);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
            assertThat(reply.header("content-type")).isEqualTo("application/vnd.api+json");
            var error = JsonMapper.builder().build().readTree(reply.body()).at("/errors/0");
            assertThat(error.path("status").asString()).isEqualTo("" + status);
            assertThat(error.path("detail").asString()).isNotEmpty();
        }
    }
}
