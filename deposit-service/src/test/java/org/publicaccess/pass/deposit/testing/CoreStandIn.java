// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.publicaccess.pass.api.client.PassClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small stand-in for core: resources, includes, filters of the form {@code relation.id==x} and
 * {@code attribute==x}, the version rule, unique deposits, idempotency keys and files. Every
 * submission matches any other filter.
 */
public final class CoreStandIn implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> resources = new TreeMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Long> bigFiles = new HashMap<>();
    private final Map<String, ObjectNode> created = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final HttpServer server;
    private int lastId = 1000;
    private Function<String, Integer> faults = request -> 0;
    private Runnable beforePatch = () -> {};

    public CoreStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public PassClient client() {
        return new PassClient(address(), "backend", "backend", Duration.ofSeconds(10));
    }

    /** Stores a resource given as {@code {"attributes":…,"relationships":{"name":"type/id"}}}. */
    public synchronized void put(String type, String id, String text) {
        ObjectNode resource = json.createObjectNode().put("type", type).put("id", id);
        JsonNode given = json.readTree(text);
        given.path("attributes").forEachEntry(resource.putObject("attributes")::set);
        ObjectNode relationships = resource.putObject("relationships");
        given.path("relationships")
                .forEachEntry(
                        (name, value) -> relationships.putObject(name).set("data", linkage(value)));
        resource.withObject("attributes").put("version", 0);
        resources.put(type + "/" + id, resource);
    }

    private JsonNode linkage(JsonNode value) {
        if (value.isArray()) {
            ArrayNode all = json.createArrayNode();
            value.valueStream().map(this::linkage).forEach(all::add);
            return all;
        }
        String[] parts = value.asString().split("/", 2);
        return json.createObjectNode().put("type", parts[0]).put("id", parts[1]);
    }

    public synchronized void putFile(String path, String content) {
        files.put(path, content);
    }

    /** A file of so many bytes, of which a part repeats itself, and which is held nowhere. */
    public synchronized void putBigFile(String path, long size) {
        bigFiles.put(path, size);
    }

    /** Answers a status other than 0 instead of what was asked; called with "METHOD path". */
    public synchronized void fail(Function<String, Integer> statusOf) {
        faults = statusOf;
    }

    /** Runs once, between the reading and the writing of whoever patches next. */
    public synchronized void beforeNextPatch(Runnable disturbance) {
        beforePatch = disturbance;
    }

    public synchronized String attribute(String type, String id, String name) {
        return Objects.requireNonNull(resources.get(type + "/" + id), type + "/" + id)
                .path("attributes")
                .path(name)
                .asString("");
    }

    public synchronized void set(String type, String id, String name, String value) {
        ObjectNode attributes =
                Objects.requireNonNull(resources.get(type + "/" + id)).withObject("attributes");
        attributes.put(name, value).put("version", attributes.path("version").asLong() + 1);
    }

    /** The stored resources of a type that satisfy a condition. */
    public synchronized List<JsonNode> all(String type, Predicate<JsonNode> condition) {
        return resources.values().stream()
                .filter(resource -> resource.path("type").asString().equals(type))
                .filter(condition)
                .map(JsonNode.class::cast)
                .toList();
    }

    /** The deposit of a submission into a repository. */
    public JsonNode deposit(String submissionId, String repositoryId) {
        List<JsonNode> found =
                all(
                        "deposit",
                        deposit ->
                                linkedId(deposit, "submission").equals(submissionId)
                                        && linkedId(deposit, "repository").equals(repositoryId));
        return found.isEmpty() ? json.createObjectNode() : found.getFirst();
    }

    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private static String linkedId(JsonNode resource, String relationship) {
        return resource.path("relationships")
                .path(relationship)
                .path("data")
                .path("id")
                .asString("");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer;
        Runnable disturbance = () -> {};
        synchronized (this) {
            requests.add(request);
            if (exchange.getRequestMethod().equals("PATCH")) {
                disturbance = beforePatch;
                beforePatch = () -> {};
            }
        }
        disturbance.run();
        Long big;
        synchronized (this) {
            big = bigFiles.get(exchange.getRequestURI().getRawPath());
        }
        if (big != null) {
            stream(exchange, big);
            return;
        }
        synchronized (this) {
            int fault = faults.apply(request);
            answer = fault == 0 ? answer(exchange, body) : error(fault, "fault");
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void stream(HttpExchange exchange, long size) throws IOException {
        byte[] block = new byte[16 * 1024];
        new Random(42).nextBytes(block);
        exchange.sendResponseHeaders(200, size);
        try (OutputStream out = exchange.getResponseBody()) {
            for (long left = size; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
    }

    private record Answer(int status, String body) {}

    private Answer error(int status, String code) {
        return new Answer(
                status,
                "{\"errors\":[{\"status\":\"%d\",\"code\":\"%s\",\"detail\":\"stand-in\"}]}"
                        .formatted(status, code));
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getRawPath();
        if (path.startsWith("/file/") || path.startsWith("/policy/")) {
            String content = files.get(path);
            return content == null ? error(404, "not-found") : new Answer(200, content);
        }
        String[] parts = path.substring("/data/".length()).split("/", 2);
        return switch (exchange.getRequestMethod()) {
            case "POST" ->
                    post(
                            json.readTree(body),
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            case "PATCH" -> patch(parts[0] + "/" + parts[1], json.readTree(body));
            default ->
                    parts.length == 1
                            ? list(parts[0], parameters(exchange))
                            : get(path.substring("/data/".length()), parameters(exchange));
        };
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), decode(parts[1]));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Answer get(String key, Map<String, String> parameters) {
        ObjectNode resource = resources.get(key);
        return resource == null
                ? error(404, "not-found")
                : document(200, resource, resource, parameters.getOrDefault("include", ""));
    }

    private Answer list(String type, Map<String, String> parameters) {
        String filter = parameters.getOrDefault("filter[" + type + "]", "");
        ArrayNode data = json.createArrayNode();
        all(type, resource -> type.equals("submission") || matches(resource, filter))
                .forEach(data::add);
        return document(200, data, json.createObjectNode(), "");
    }

    private static boolean matches(JsonNode resource, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        for (String condition : filter.split(";", -1)) {
            String[] parts = condition.split("==", 2);
            String name = parts[0].replaceFirst("\\.id$", "");
            String value =
                    name.equals(parts[0])
                            ? resource.path("attributes").path(name).asString("")
                            : linkedId(resource, name);
            if (!value.equals(parts[1].replaceAll("^['\"]|['\"]$", ""))) {
                return false;
            }
        }
        return true;
    }

    private Answer post(JsonNode document, String idempotencyKey) {
        ObjectNode known = idempotencyKey == null ? null : created.get(idempotencyKey);
        if (known != null) {
            return document(201, known, known, "");
        }
        ObjectNode resource = (ObjectNode) document.path("data").deepCopy();
        String type = resource.path("type").asString();
        if (type.equals("deposit")
                && !deposit(linkedId(resource, "submission"), linkedId(resource, "repository"))
                        .isEmpty()) {
            return error(409, "duplicate");
        }
        String id = "" + ++lastId;
        resource.put("id", id).withObject("attributes").put("version", 0);
        resources.put(type + "/" + id, resource);
        if (idempotencyKey != null) {
            created.put(idempotencyKey, resource);
        }
        return document(201, resource, resource, "");
    }

    private Answer patch(String key, JsonNode document) {
        ObjectNode stored = resources.get(key);
        if (stored == null) {
            return error(404, "not-found");
        }
        ObjectNode attributes = stored.withObject("attributes");
        JsonNode changes = document.path("data").path("attributes");
        long version = attributes.path("version").asLong();
        boolean versioned = key.startsWith("submission/") || key.startsWith("deposit/");
        if (versioned && changes.path("version").asLong(-1) != version) {
            return error(409, "version-conflict");
        }
        changes.forEachEntry(attributes::set);
        attributes.put("version", version + 1);
        document.path("data")
                .path("relationships")
                .forEachEntry(stored.withObject("relationships")::set);
        return document(200, stored, stored, "");
    }

    private Answer document(int status, JsonNode data, ObjectNode from, String include) {
        ObjectNode root = json.createObjectNode();
        root.set("data", data);
        ArrayNode included = root.putArray("included");
        for (String name : include.isEmpty() ? new String[0] : include.split(",", -1)) {
            JsonNode linkage = from.path("relationships").path(name).path("data");
            List<JsonNode> refs =
                    linkage.isArray() ? linkage.valueStream().toList() : List.of(linkage);
            for (JsonNode ref : refs) {
                ObjectNode target =
                        resources.get(
                                ref.path("type").asString("") + "/" + ref.path("id").asString(""));
                if (target != null) {
                    included.add(target);
                }
            }
        }
        return new Answer(status, json.writeValueAsString(root));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
