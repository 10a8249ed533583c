// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ten submissions that differ in everything that mappings look at. */
final class GoldenSubmissions {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    static final String ID = "15";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GoldenSubmissions() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("submissions"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one into core. */
    static void put(CoreStandIn core, String name) throws IOException {
        JsonNode given =
                JSON.readTree(Files.readString(FOLDER.resolve("submissions/" + name + ".json")));
        put(core, "user", "1", given.path("submitter"), NODES.objectNode());
        put(
                core,
                "publication",
                "7",
                given.path("publication").isMissingNode()
                        ? NODES.objectNode()
                        : given.path("publication"),
                NODES.objectNode());
        ArrayNode grants = NODES.arrayNode();
        for (int i = 0; i < given.path("grants").size(); i++) {
            grants.add("grant/" + grant(core, given.path("grants").get(i), 20 + i));
        }
        ObjectNode attributes = NODES.objectNode().put("submitted", true).put("source", "pass");
        attributes.put("metadata", given.path("metadata").toString());
        ObjectNode links = NODES.objectNode();
        links.put("publication", "publication/7").put("submitter", "user/1");
        links.set("grants", grants);
        put(core, "submission", ID, attributes, links);
        for (int i = 0; i < given.path("files").size(); i++) {
            file(core, given.path("files").get(i), 40 + i);
        }
    }

    private static String grant(CoreStandIn core, JsonNode grant, int id) {
        ObjectNode links = NODES.objectNode();
        if (grant.has("funder")) {
            put(core, "funder", "" + (id + 100), grant.path("funder"), NODES.objectNode());
            links.put("primaryFunder", "funder/" + (id + 100));
        }
        if (grant.has("pi")) {
            links.put("pi", "user/1");
        }
        ObjectNode attributes = ((ObjectNode) grant).deepCopy();
        attributes.remove(List.of("funder", "pi"));
        put(core, "grant", "" + id, attributes, links);
        return "" + id;
    }

    private static void file(CoreStandIn core, JsonNode file, int id) {
        ObjectNode attributes = NODES.objectNode();
        attributes.put("name", file.path("name").asString());
        attributes.put("description", file.path("description").asString(""));
        attributes.put("fileRole", file.path("role").asString());
        attributes.put("uri", "/file/%d/content".formatted(id));
        put(
                core,
                "file",
                "" + id,
                attributes,
                NODES.objectNode().put("submission", "submission/" + ID));
        core.putFile("/file/%d/content".formatted(id), "content of " + id);
    }

    private static void put(
            CoreStandIn core, String type, String id, JsonNode attributes, ObjectNode links) {
        ObjectNode resource = NODES.objectNode();
        resource.set("attributes", attributes);
        resource.set("relationships", links);
        core.put(type, id, resource.toString());
    }
}
