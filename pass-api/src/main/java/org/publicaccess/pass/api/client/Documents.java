// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads core's JSON:API documents. */
final class Documents {

    private static final int MAX_ERROR_BYTES = 64 * 1024;

    private final JsonMapper json;

    Documents(JsonMapper json) {
        this.json = json;
    }

    Document read(byte[] body) {
        JsonNode root = json.readTree(body);
        Map<ResourceRef, Resource> included =
                resources(root.path("included"))
                        .collect(Collectors.toMap(Resource::ref, Function.identity()));
        return new Document(resources(root.path("data")).toList(), included);
    }

    /** The resources of a batch's results. */
    List<Resource> results(byte[] body) {
        return json.readTree(body)
                .path("atomic:results")
                .valueStream()
                .map(result -> resource(result.path("data")))
                .toList();
    }

    private static Stream<Resource> resources(JsonNode data) {
        Stream<JsonNode> nodes = data.isObject() ? Stream.of(data) : data.valueStream();
        return nodes.map(Documents::resource);
    }

    private static Resource resource(JsonNode node) {
        Map<String, JsonNode> attributes = new HashMap<>();
        node.path("attributes")
                .forEachEntry(
                        (name, value) -> {
                            if (!value.isNull()) {
                                attributes.put(name, value);
                            }
                        });
        Map<String, List<ResourceRef>> relationships = new TreeMap<>();
        node.path("relationships")
                .forEachEntry(
                        (name, value) -> relationships.put(name, linkage(value.path("data"))));
        return new Resource(ref(node), Map.copyOf(attributes), Map.copyOf(relationships));
    }

    private static List<ResourceRef> linkage(JsonNode data) {
        return data.isObject()
                ? List.of(ref(data))
                : data.valueStream().map(Documents::ref).toList();
    }

    private static ResourceRef ref(JsonNode node) {
        return new ResourceRef(node.path("type").asString(), node.path("id").asString());
    }

    /** The exception for an error answer; its text names the request and what core said. */
    PassClientException error(String method, String path, int status, Object body) {
        JsonNode error = firstError(bytes(body));
        String code = error.path("code").asString("");
        String detail =
                error.path("detail").asString(error.path("title").asString("no reason given"));
        String message = "%s %s was answered with %d: %s".formatted(method, path, status, detail);
        if (status == 404) {
            return new NotFoundException(code, message);
        }
        if (status == 409 && code.equals("version-conflict")) {
            return new VersionConflictException(code, message);
        }
        if (status == 409 && code.equals("duplicate")) {
            return new DuplicateException(code, message);
        }
        return new PassClientException(status, code, message);
    }

    private JsonNode firstError(byte[] body) {
        try {
            return json.readTree(body).path("errors").path(0);
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }

    private static byte[] bytes(Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        try (InputStream stream = (InputStream) body) {
            return stream.readNBytes(MAX_ERROR_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
