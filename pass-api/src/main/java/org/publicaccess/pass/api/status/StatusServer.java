// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Answers {@code /actuator/health/liveness}, {@code /actuator/health/readiness} and {@code
 * /actuator/prometheus} for a service that has no web server, at the paths of those that have one.
 */
public final class StatusServer implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;

    /**
     * Begins to listen.
     *
     * @param port where; 0 for any that is free
     * @param ready whether the service can do its work
     * @param metrics what Prometheus is to read
     */
    public StatusServer(int port, BooleanSupplier ready, Supplier<String> metrics) {
        try {
            server = HttpServer.create(new InetSocketAddress(port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
        // An answer shows that the process lives.
        answer("/actuator/health/liveness", () -> true);
        answer("/actuator/health/readiness", ready);
        server.createContext(
                "/actuator/prometheus", exchange -> send(exchange, 200, METRICS, metrics.get()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(String path, BooleanSupplier up) {
        server.createContext(
                path,
                exchange -> {
                    boolean isUp = up.getAsBoolean();
                    String status = "{\"status\":\"%s\"}".formatted(isUp ? "UP" : "DOWN");
                    send(exchange, isUp ? 200 : 503, JSON, status);
                });
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            boolean headOnly = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, headOnly ? -1 : body.length);
            if (!headOnly) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
