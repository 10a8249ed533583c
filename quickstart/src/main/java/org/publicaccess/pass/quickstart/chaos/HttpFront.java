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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands between a deposit service and a server that it talks to over HTTP, and knows one request
 * from another.
 */
final class HttpFront implements AutoCloseable {

    /** What a connection has for itself, in lower case. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of(
                    "host",
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "upgrade",
                    "http2-settings",
                    "expect",
                    "date",
                    "keep-alive");

    /** Which points a request passes, by its method and by whether it is a download. */
    interface Way {
        Point before(String method, boolean download);

        Point after(String method, boolean download);
    }

    /** The way to core. */
    static final Way TO_CORE =
            new Way() {
                @Override
                public Point before(String method, boolean download) {
                    return switch (method) {
                        case "POST" -> Point.BEFORE_CREATE;
                        case "PATCH" -> Point.BEFORE_UPDATE;
                        default -> download ? Point.BEFORE_DOWNLOAD : Point.BEFORE_READ;
                    };
                }

                @Override
                public Point after(String method, boolean download) {
                    return switch (method) {
                        case "POST" -> Point.AFTER_CREATE;
                        case "PATCH" -> Point.AFTER_UPDATE;
                        default -> download ? Point.AFTER_DOWNLOAD : Point.AFTER_READ;
                    };
                }
            };

    /** The way to a repository that makes items. */
    static final Way TO_REPOSITORY =
            new Way() {
                @Override
                public Point before(String method, boolean download) {
                    return method.equals("GET") ? Point.BEFORE_LOOK : Point.BEFORE_ITEM;
                }

                @Override
                public Point after(String method, boolean download) {
                    return method.equals("GET") ? Point.AFTER_LOOK : Point.AFTER_ITEM;
                }
            };

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final Way way;
    private final Traps traps;
    private final Hands hands;

    HttpFront(int port, URI target, Way way, Traps traps, Hands hands) {
        this.target = target;
        this.way = way;
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
            Optional<Blow> before = traps.at(way.before(method, download));
            if (before.isPresent() && !survives(exchange, before.get())) {
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            Optional<Blow> after = traps.at(way.after(method, download));
            if (after.isEmpty() || survives(exchange, after.get())) {
                boolean half = after.filter(Blow.HALF::equals).isPresent();
                answer(exchange, answer.statusCode(), answer.body(), half);
            }
        } catch (IOException _) {
            // The server is down, or the service is: the other end sees the connection close.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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
                HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                        .timeout(Duration.ofMinutes(1))
                        .method(
                                exchange.getRequestMethod(),
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (isPassedOn(name)) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        HttpResponse<byte[]> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (isPassedOn(name)) {
                                exchange.getResponseHeaders().put(name, values);
                            }
                        });
        return answer;
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
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
