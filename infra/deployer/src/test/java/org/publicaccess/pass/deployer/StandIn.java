// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Stands in for AWS over HTTP: takes requests apart, and hands them to the services. */
final class StandIn implements AutoCloseable {

    /** What a service answers. */
    record Answer(int status, String type, String body) {

        static Answer json(String body) {
            return new Answer(200, "application/x-amz-json-1.1", body);
        }

        static Answer jsonError(String code, String message) {
            return new Answer(
                    400,
                    "application/x-amz-json-1.1",
                    "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
        }

        static Answer xml(String body) {
            return new Answer(200, "text/xml", body);
        }

        static Answer xmlError(int status, String code, String message) {
            return new Answer(
                    status,
                    "text/xml",
                    "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                            .formatted(code, message));
        }
    }

    final EcsStandIn ecs = new EcsStandIn();
    final QueryStandIn query = new QueryStandIn(ecs);
    final ScheduleStandIn schedules = new ScheduleStandIn();

    private final List<String> actions = new ArrayList<>();
    private final Map<String, Queue<Answer>> refusals = new HashMap<>();
    private final HttpServer server;

    StandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next request for the action is refused so; several refusals queue up. */
    void refuse(String action, Answer answer) {
        refusals.computeIfAbsent(action, key -> new LinkedList<>()).add(answer);
    }

    /** All actions that were asked for, in their order. */
    synchronized List<String> actions() {
        return List.copyOf(actions);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = answer(exchange, body);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer answer(HttpExchange exchange, String body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String path = exchange.getRequestURI().getPath();
        String action =
                target != null
                        ? target.substring(target.indexOf('.') + 1)
                        : path.startsWith("/schedules/")
                                ? (exchange.getRequestMethod().equals("GET")
                                        ? "GetSchedule"
                                        : "UpdateSchedule")
                                : QueryStandIn.form(body).get("Action");
        actions.add(action);
        Queue<Answer> waiting = refusals.getOrDefault(action, new LinkedList<>());
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        if (target != null) {
            return ecs.answer(action, body);
        }
        return path.startsWith("/schedules/")
                ? schedules.answer(action, body)
                : query.answer(action, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
