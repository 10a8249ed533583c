// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A look-up service on a free port that answers as a test tells it to, else with 404. */
final class FakeService implements AutoCloseable {

    /** Answers one request. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<URI> requests = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();

    FakeService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Address of the service with a slash at the end. */
    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** How to answer a path, which is given decoded. */
    FakeService on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    FakeService on(String path, int status, String body) {
        return on(path, exchange -> send(exchange, status, body));
    }

    List<URI> requests() {
        return List.copyOf(requests);
    }

    List<String> agents() {
        return List.copyOf(agents);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Says nothing until the test is over. */
    Behaviour silence() {
        return _ -> awaitEnd();
    }

    /** Begins an answer and says no more until the test is over. */
    Behaviour halfAnAnswer() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"message\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd();
        };
    }

    /** Ten megabytes of valid JSON. */
    static Behaviour tenMegabytes() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            body.write("{\"message\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 10; i++) {
                body.write(part);
            }
            body.write("\"}".getBytes(StandardCharsets.UTF_8));
        };
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI());
            agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
            behaviours
                    .getOrDefault(
                            exchange.getRequestURI().getPath(), e -> send(e, 404, "Not found"))
                    .answer(exchange);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
