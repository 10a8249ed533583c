// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers like NCBI's compliance monitor, Entrez and ID converter. */
final class FakeNcbi implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, String> lists = new ConcurrentHashMap<>();
    final Map<String, String> summaries = new ConcurrentHashMap<>();
    final Map<String, String> pmcids = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeNcbi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        String path = exchange.getRequestURI().getPath();
        String body =
                switch (path) {
                    case "/entrez" -> entrez(ids(exchange, "id"));
                    case "/idconv" -> converted(ids(exchange, "ids"));
                    default -> lists.getOrDefault(path.replaceFirst("/pacm/", ""), "");
                };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static List<String> ids(HttpExchange exchange, String name) {
        for (String parameter : exchange.getRequestURI().getQuery().split("&")) {
            if (parameter.startsWith(name + "=")) {
                return List.of(parameter.substring(name.length() + 1).split(","));
            }
        }
        return List.of();
    }

    private String entrez(List<String> ids) {
        StringBuilder answer = new StringBuilder("{\"result\":{\"uids\":[]");
        for (String id : ids) {
            String summary =
                    summaries.getOrDefault(id, "{\"error\":\"cannot get document summary\"}");
            answer.append(",\"").append(id).append("\":").append(summary);
        }
        return answer + "}}";
    }

    private String converted(List<String> ids) {
        return "{\"status\":\"ok\",\"records\":[%s]}"
                .formatted(
                        String.join(
                                ",",
                                ids.stream()
                                        .filter(pmcids::containsKey)
                                        .map(
                                                id ->
                                                        "{\"pmid\":%s,\"pmcid\":\"%s\"}"
                                                                .formatted(id, pmcids.get(id)))
                                        .toList()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
