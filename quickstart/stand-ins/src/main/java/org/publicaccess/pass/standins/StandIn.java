// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.publicaccess.pass.standins.Disturbance.Effect;

/** A server on this machine alone that answers one request after the other. */
public abstract class StandIn implements AutoCloseable {

    private static final int LONGEST_SILENCE_SECONDS = 30;

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> requests = new ArrayList<>();
    private Disturbance disturbance = _ -> Effect.NONE;

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     */
    @SuppressWarnings("this-escape")
    StandIn(int port) {
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

    /** Where it listens, without a path. */
    public final URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Has requests disturbed from now on. */
    public final synchronized void disturb(Disturbance with) {
        disturbance = with;
    }

    /** Every request so far, as method and path. */
    public final synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    abstract Reply answer(Request request);

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            Effect effect;
            Reply reply;
            synchronized (this) {
                requests.add(request.toString());
                effect = disturbance.at(request);
                reply =
                        switch (effect) {
                            case FAIL -> Reply.refusal(500, "something went wrong");
                            case THROTTLE ->
                                    Reply.refusal(429, "too many").with("Retry-After", "60");
                            case CUT -> Reply.empty(0);
                            case NONE, LOSE, SILENCE -> answered(request);
                        };
            }
            if (effect == Effect.SILENCE) {
                awaitEnd();
            }
            if (effect != Effect.CUT && effect != Effect.LOSE && effect != Effect.SILENCE) {
                send(exchange, reply);
            }
        }
    }

    private Reply answered(Request request) {
        try {
            return answer(request);
        } catch (RuntimeException e) {
            return Reply.refusal(500, "the stand-in failed: " + e);
        }
    }

    private void awaitEnd() {
        try {
            var _ = closed.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public final void close() {
        closed.countDown();
        server.stop(0);
    }
}
