// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the reads of the service as core does. */
public final class CoreStandIn implements AutoCloseable {

    private static final Pattern FILTER = Pattern.compile("filter\\[\\w+]=([^&]*)");
    private static final Pattern INCLUDE = Pattern.compile("include=([^&]*)");
    private static final Pattern CLAUSE = Pattern.compile("(\\w+)=(?:=|in=\\()([\\w,-]+)\\)?");

    private static final Comparator<ObjectNode> BY_ID =
            Comparator.comparingLong(resource -> resource.path("id").asLong());

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> resources = new ConcurrentHashMap<>();
    private final List<String> filters = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean down;

    public CoreStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/data/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whether every request is answered with 503. */
    public void setDown(boolean down) {
        this.down = down;
    }

    /** The filters of the lists that were asked for. */
    public List<String> filters() {
        return List.copyOf(filters);
    }

    /** Adds or replaces a resource; attributes and relationships are added to what comes back. */
    public Stored put(String type, String id) {
        ObjectNode resource = json.createObjectNode().put("type", type).put("id", id);
        resource.putObject("attributes");
        resource.putObject("relationships");
        resources.put(type + "/" + id, resource);
        return new Stored(resource);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = document(exchange.getRequestURI());
            int status = down ? 503 : body.isNull() ? 404 : 200;
            byte[] bytes =
                    (status == 200 ? body.toString() : "{\"errors\":[{\"detail\":\"no\"}]}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.api+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private JsonNode document(URI uri) {
        String key = uri.getPath().substring("/data/".length());
        if (!key.contains("/")) {
            return list(key, uri.getQuery());
        }
        ObjectNode resource = resources.get(key);
        if (resource == null) {
            return json.nullNode();
        }
        ObjectNode document = json.createObjectNode();
        document.set("data", resource);
        ArrayNode included = document.putArray("included");
        keys(resource, includes(uri.getQuery())).map(resources::get).forEach(included::add);
        return document;
    }

    /** The resources of a type with the attributes that the filter asks for, by their numbers. */
    private JsonNode list(String type, String query) {
        filters.add(query);
        ObjectNode document = json.createObjectNode();
        ArrayNode data = document.putArray("data");
        Set<String> linked = new LinkedHashSet<>();
        for (ObjectNode resource : resources.values().stream().sorted(BY_ID).toList()) {
            if (resource.path("type").asString().equals(type) && fits(resource, query)) {
                data.add(resource);
                keys(resource, includes(query)).forEach(linked::add);
            }
        }
        ArrayNode included = document.putArray("included");
        linked.stream().map(resources::get).forEach(included::add);
        return document;
    }

    /** Looks at clauses about the resource's own attributes; the others count as fulfilled. */
    private static boolean fits(ObjectNode resource, @Nullable String query) {
        Matcher filter = FILTER.matcher(String.valueOf(query));
        return !filter.find()
                || Stream.of(filter.group(1).split(";"))
                        .map(CLAUSE::matcher)
                        .filter(Matcher::matches)
                        .allMatch(clause -> fits(resource, clause));
    }

    private static boolean fits(ObjectNode resource, Matcher clause) {
        List<String> allowed = List.of(clause.group(2).split(","));
        return allowed.contains(resource.path("attributes").path(clause.group(1)).asString(""));
    }

    private static List<String> includes(@Nullable String query) {
        Matcher include = INCLUDE.matcher(String.valueOf(query));
        return include.find() ? List.of(include.group(1).split(",")) : List.of();
    }

    private Stream<String> keys(ObjectNode resource, List<String> includes) {
        return includes.stream().flatMap(path -> keys(resource, path)).distinct();
    }

    /** What a path such as {@code submission.publication} leads to, step by step. */
    private Stream<String> keys(ObjectNode resource, String path) {
        String[] steps = path.split("\\.", 2);
        JsonNode data = resource.path("relationships").path(steps[0]).path("data");
        List<String> reached =
                (data.isObject() ? Stream.of(data) : data.valueStream())
                        .map(ref -> ref.path("type").asString() + "/" + ref.path("id").asString())
                        .toList();
        return steps.length == 1
                ? reached.stream()
                : reached.stream().flatMap(key -> keys(resources.get(key), steps[1]));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A resource to be filled. */
    public record Stored(ObjectNode resource) {

        /** Sets an attribute. */
        public Stored with(String attribute, @Nullable String value) {
            ((ObjectNode) resource.path("attributes")).put(attribute, value);
            return this;
        }

        /** Sets a list. */
        public Stored list(String attribute, String... values) {
            ArrayNode list = ((ObjectNode) resource.path("attributes")).putArray(attribute);
            Stream.of(values).forEach(list::add);
            return this;
        }

        /** Links to one resource, given as {@code user/12}. */
        public Stored one(String relationship, String target) {
            relationship(relationship).set("data", ref(target));
            return this;
        }

        /** Links to several resources. */
        public Stored many(String relationship, String... targets) {
            ArrayNode data = relationship(relationship).putArray("data");
            Stream.of(targets).map(this::ref).forEach(data::add);
            return this;
        }

        private ObjectNode relationship(String name) {
            return ((ObjectNode) resource.path("relationships")).putObject(name);
        }

        private ObjectNode ref(String target) {
            String[] parts = target.split("/", 2);
            return resource.objectNode().put("type", parts[0]).put("id", parts[1]);
        }
    }
}
