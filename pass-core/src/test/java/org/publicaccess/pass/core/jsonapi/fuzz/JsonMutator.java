// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the structure of JSON documents and the values in them. */
final class JsonMutator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MARK = "@@mark@@";

    /** What may stand in the place of any value, as JSON text. */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e999",
                    "-0.0",
                    "123456789012345678901234567890",
                    "9223372036854775807",
                    "1E-400",
                    "\"\"",
                    "\" \"",
                    "\"1\"",
                    "\"-1\"",
                    "\"9223372036854775808\"",
                    "\"1e5\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\udc00x\"",
                    "\"\\ud83d\\ude00\"",
                    "\"\u202e\u0007\"",
                    "\"'; DROP TABLE users; --\"",
                    "\"../../etc\"",
                    "\"version\"",
                    "\"grant\"",
                    "\"submission\"",
                    "\"relationships\"",
                    "[]",
                    "{}",
                    "[null]",
                    "[[]]",
                    "[{}]",
                    "{\"data\":null}",
                    "{\"data\":[]}",
                    "{\"type\":\"grant\",\"id\":\"1\"}",
                    "{\"type\":\"user\",\"lid\":\"x\"}",
                    "[{\"type\":\"user\",\"id\":\"1\"},{\"type\":\"user\",\"id\":\"1\"}]",
                    "{\"id\":{},\"type\":[]}",
                    "NaN",
                    "'a'",
                    "\"2026-02-30T00:00:00.000Z\"",
                    "\"2026-01-01T00:00:00.000Z\"");

    private static final List<String> NAMES =
            List.of(
                    "",
                    "data",
                    "type",
                    "id",
                    "lid",
                    "attributes",
                    "relationships",
                    "meta",
                    "version",
                    "links",
                    "op",
                    "href",
                    "ref",
                    "path",
                    "value",
                    "relationship",
                    "title",
                    "a/b~c",
                    "constructor",
                    "class",
                    "\u0000");

    private final Seed seed;

    JsonMutator(Seed seed) {
        this.seed = seed;
    }

    byte[] mutated(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!(root instanceof ContainerNode<?>)) {
                return value().getBytes(UTF_8);
            }
            ContainerNode<?> place = seed.of(containers(root, new ArrayList<>()));
            if (place instanceof ObjectNode object) {
                change(object);
            } else {
                change((ArrayNode) place);
            }
            String text = root.toString();
            return (seed.oneIn(20) ? twice(text) : text)
                    .replace("\"" + MARK + "\"", value())
                    .getBytes(UTF_8);
        } catch (JacksonException _) {
            return value().getBytes(UTF_8);
        }
    }

    private static List<ContainerNode<?>> containers(JsonNode node, List<ContainerNode<?>> found) {
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
            container.forEach(child -> containers(child, found));
        }
        return found;
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || seed.oneIn(5)) {
            object.put(seed.of(NAMES), MARK);
            return;
        }
        String name = seed.of(names);
        switch (seed.below(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(seed.of(NAMES), object.remove(name));
            default -> object.put(name, MARK);
        }
    }

    private void change(ArrayNode array) {
        if (array.isEmpty() || seed.oneIn(3)) {
            array.add(MARK);
            return;
        }
        int index = seed.below(array.size());
        switch (seed.below(3)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index));
            default -> array.set(index, JSON.getNodeFactory().stringNode(MARK));
        }
    }

    /** Duplicates a member. */
    private static String twice(String text) {
        return text.replaceFirst("(\"[a-z]+\":(\"[^\"]*\"|null|true|0))", "$1,$1");
    }

    private String value() {
        if (seed.oneIn(12)) {
            int depth = seed.oneOf(30, 101, 5000);
            return "[".repeat(depth) + "]".repeat(depth);
        }
        if (seed.oneIn(12)) {
            return "\""
                    + seed.oneOf("x", "é", "😀").repeat(seed.oneOf(60, 300, 3000, 70_000))
                    + "\"";
        }
        if (seed.oneIn(20)) {
            return seed.oneOf("-", "")
                    + "9".repeat(seed.oneOf(400, 2000))
                    + seed.oneOf("", ".5", "e9");
        }
        if (seed.oneIn(20)) {
            return "\"" + random(seed.between(1, 6000)) + "\"";
        }
        return seed.of(VALUES);
    }

    /** Text that cannot be compressed. */
    private String random(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) seed.between('0', 'z')); // the backslash among them
        }
        return text.toString();
    }
}
