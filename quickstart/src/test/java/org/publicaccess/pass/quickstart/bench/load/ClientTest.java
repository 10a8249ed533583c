// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientTest {

    private static final String DOCUMENT = "{\"data\":\"" + "ä".repeat(100_000) + "\"}";

    private HttpServer http;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        answer("/whole", bytes, bytes.length, false);
        answer("/chunks", bytes, 0, false);
        answer("/last", bytes, bytes.length, true);
        http.createContext(
                "/echo",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(201, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        http.start();
        server = new Server(http.getAddress().getPort(), "Host: localhost\r\n");
    }

    private void answer(String path, byte[] bytes, long length, boolean last) {
        http.createContext(
                path,
                exchange -> {
                    if (last) {
                        exchange.getResponseHeaders().add("Connection", "close");
                    }
                    exchange.sendResponseHeaders(200, length);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(bytes);
                    }
                });
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void readsBodiesWithALengthAndInChunksOverOneConnection() throws IOException {
        try (Client client = new Client(server)) {
            for (String path : new String[] {"/whole", "/chunks", "/whole", "/chunks"}) {
                assertThat(client.ask(Call.get(path))).isEqualTo(new Answer(200, DOCUMENT));
            }
        }
    }

    @Test
    void connectsAgainWhenTheServerCloses() throws IOException {
        try (Client client = new Client(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.ask(Call.get("/last"))).isEqualTo(new Answer(200, DOCUMENT));
            }
        }
    }

    @Test
    void sendsADocument() throws IOException {
        try (Client client = new Client(server)) {
            assertThat(client.ask(new Call("POST", "/echo", DOCUMENT)))
                    .isEqualTo(new Answer(201, DOCUMENT));
        }
    }

    @Test
    void countsTheRequestsOfAllConnections() {
        Times times =
                new Load(server, 4, Duration.ofMillis(100)).run(_ -> () -> Call.get("/whole"));
        assertThat(times.requests()).isGreaterThanOrEqualTo(4);
        assertThat(times.milliseconds(0.5)).isLessThanOrEqualTo(times.milliseconds(0.95));
    }
}
