// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Stands where core stands, and remembers what reached it. */
final class EchoServer implements AutoCloseable {

    /** Answers there carry security headers of their own, as core's do. */
    static final String WITH_OWN_HEADERS = "/doc";

    static final String OWN_POLICY = "default-src 'none'; img-src 'self'";

    private final HttpServer server;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    /**
     * A request as it arrived.
     *
     * @param address path and query as they were sent
     * @param headers by name in lower case
     * @param bytes length of the body
     */
    record Seen(String method, String address, Map<String, List<String>> headers, long bytes) {

        /** The only value of a header. */
        String header(String name) {
            assertThat(headers).containsKey(name);
            return assertThat(headers.get(name)).hasSize(1).actual().getFirst();
        }
    }

    EchoServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The only request since the last time. */
    Seen only() {
        assertThat(seen).hasSize(1);
        return seen.remove();
    }

    /** Fails when a request reached the server. */
    void sawNothing() {
        assertThat(seen).isEmpty();
    }

    /** Forgets what it saw. */
    void forget() {
        seen.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        String address = exchange.getRequestURI().toString();
        seen.add(new Seen(exchange.getRequestMethod(), address, headers(exchange), bytes));
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        if (address.startsWith(WITH_OWN_HEADERS)) {
            exchange.getResponseHeaders().set("Content-Security-Policy", OWN_POLICY);
            exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        }
        byte[] body = "{\"data\":[]}".repeat(100).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The JDK reads a header's bytes as characters; here they are UTF-8. */
    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(
                                        name.toLowerCase(Locale.ROOT),
                                        values.stream().map(EchoServer::utf8).toList()));
        return headers;
    }

    private static String utf8(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
