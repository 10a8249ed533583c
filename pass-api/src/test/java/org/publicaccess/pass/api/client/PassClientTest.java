// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassClientTest {

    private static final ResourceRef SUBMISSION = new ResourceRef("submission", "7");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final PassClient client = client(Duration.ofSeconds(30));
    private final PassClient impatient = client(Duration.ofSeconds(1));

    PassClientTest() throws IOException {
        server.setExecutor(threads);
        server.start();
    }

    private PassClient client(Duration timeout) {
        return new PassClient(
                URI.create("http://localhost:" + server.getAddress().getPort()),
                "backend",
                "secret",
                timeout);
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.close();
    }

    @Test
    void aDocumentThatStopsInTheMiddleIsATransientFailure() {
        answer(this::half);

        assertThatThrownBy(() -> impatient.get(SUBMISSION))
                .isInstanceOfSatisfying(
                        PassClientException.class, e -> assertThat(e.isTransient()).isTrue());
    }

    @Test
    void aDownloadThatStopsInTheMiddleFailsAfterWhatCame() throws IOException {
        answer(this::half);

        try (InputStream body = impatient.download("/file/1/a.pdf")) {
            assertThat(body.readNBytes(4)).asString().isEqualTo("half");
            assertThatThrownBy(body::read).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void errorsAreTold() {
        answer(exchange -> reply(exchange, 404, "{\"errors\":[]}"));
        assertThat(client.find(SUBMISSION)).isEmpty();

        server.removeContext("/");
        answer(
                exchange ->
                        reply(
                                exchange,
                                409,
                                "{\"errors\":[{\"status\":\"409\",\"code\":\"version-conflict\",\"detail\":\"Changed\"}]}"));
        assertThatThrownBy(() -> client.update("7", Changes.to("submission").set("version", 1)))
                .isInstanceOf(VersionConflictException.class);
    }

    @Test
    void aPageBeginsBehindTheLastIdOfTheOneBefore() {
        List<String> asked = new CopyOnWriteArrayList<>();
        answer(
                exchange -> {
                    String query = exchange.getRequestURI().getQuery();
                    asked.add(query);
                    reply(
                            exchange,
                            200,
                            query.contains("page[after]=1500") ? page(2000, 1) : page(1001, 500));
                });

        assertThat(client.all(Query.of("file")))
                .extracting(Resource::id)
                .hasSize(501)
                .endsWith("1500", "2000");
        assertThat(asked).containsExactly("page[first]=500", "page[after]=1500&page[size]=500");
    }

    private static String page(int firstId, int size) {
        return IntStream.range(firstId, firstId + size)
                .mapToObj("{\"type\":\"file\",\"id\":\"%d\",\"attributes\":{}}"::formatted)
                .collect(Collectors.joining(",", "{\"data\":[", "]}"));
    }

    private void answer(HttpHandler handler) {
        server.createContext("/", handler);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 8);
        exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
