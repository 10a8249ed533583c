// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands between a deposit service and core, and knows one request from another. */
final class CoreFront implements AutoCloseable {

    private static final List<String> PASSED_ON =
            List.of(
                    "Authorization",
                    "Accept",
                    "Content-Type",
                    "Cookie",
                    "X-XSRF-TOKEN",
                    "Idempotency-Key");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI core;
    private final Traps traps;
    private final Hands hands;

    CoreFront(int port, URI core, Traps traps, Hands hands) {
        this.core = core;
        this.traps = traps;
        this.hands = hands;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String method = exchange.getRequestMethod();
            boolean download = exchange.getRequestURI().getPath().startsWith("/file/");
            Optional<Blow> before = traps.at(before(method, download));
            if (before.isPresent() && !survives(exchange, before.get())) {
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            Optional<Blow> after = traps.at(after(method, download));
            if (after.isEmpty() || survives(exchange, after.get())) {
                boolean half = after.filter(Blow.HALF::equals).isPresent();
                answer(exchange, answer.statusCode(), answer.body(), half);
            }
        } catch (IOException _) {
            // Core is down, or the service is: the other end sees the connection close.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Point before(String method, boolean download) {
        return switch (method) {
            case "POST" -> Point.BEFORE_CREATE;
            case "PATCH" -> Point.BEFORE_UPDATE;
            default -> download ? Point.BEFORE_DOWNLOAD : Point.BEFORE_READ;
        };
    }

    private static Point after(String method, boolean download) {
        return switch (method) {
            case "POST" -> Point.AFTER_CREATE;
            case "PATCH" -> Point.AFTER_UPDATE;
            default -> download ? Point.AFTER_DOWNLOAD : Point.AFTER_READ;
        };
    }

    /** Deals a blow; false when the request ends with it. */
    private boolean survives(HttpExchange exchange, Blow blow)
            throws IOException, InterruptedException {
        switch (blow) {
            case FAIL -> answer(exchange, 500, new byte[0], false);
            case SILENCE -> hands.waitInVain();
            case KILL -> hands.kill();
            case PAUSE -> hands.pause();
            case CUT, FULL -> {
                // The exchange is closed without an answer.
            }
            case HALF -> {
                return true;
            }
        }
        return blow == Blow.PAUSE;
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(core.resolve(exchange.getRequestURI()))
                        .timeout(Duration.ofMinutes(1))
                        .method(
                                exchange.getRequestMethod(),
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : PASSED_ON) {
            @Nullable String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        HttpResponse<byte[]> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        return answer;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, boolean half)
            throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, half ? body.length / 2 : body.length);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
