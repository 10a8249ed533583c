// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one version, and what several of them make together. */
@Component
class MetadataSchemas {

    /** The version served; a schema that is served never changes its meaning. */
    static final String VERSION = "1";

    private static final String COMMON = "common";
    private static final List<String> KEYS = List.of(COMMON, "nihms", "jscholarship", "inveniordm");

    private final JsonMapper json;
    private final JsonNode fields;
    private final Map<String, JsonNode> byKey = new LinkedHashMap<>();

    MetadataSchemas(JsonMapper json) {
        this.json = json;
        this.fields = read("fields");
        KEYS.forEach(key -> byKey.put(key, read(key)));
    }

    private JsonNode read(String name) {
        String path = "schemas/" + VERSION + "/" + name + ".json";
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The keys of the schemas that identifiers name, {@code common} first. A key is what stands
     * between the last slash and the last point; what names no schema is passed over.
     */
    Set<String> keys(Collection<String> identifiers) {
        List<String> named = identifiers.stream().map(MetadataSchemas::key).toList();
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(Stream.of(COMMON).filter(named::contains), named.stream())
                .filter(byKey::containsKey)
                .forEach(keys::add);
        return keys;
    }

    private static String key(String identifier) {
        String file = identifier.substring(identifier.lastIndexOf('/') + 1);
        int point = file.lastIndexOf('.');
        return point < 0 ? file : file.substring(0, point);
    }

    /** One schema that asks for everything that these ask for. Unknown members always pass. */
    ObjectNode merged(Collection<String> keys) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Metadata of a submission");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        Set<String> required = new LinkedHashSet<>();
        ArrayNode conditions = json.createArrayNode();
        for (String key : keys) {
            JsonNode part = byKey.get(key);
            part.path("properties").forEachEntry((name, more) -> add(properties, name, more));
            part.path("required").forEach(name -> required.add(name.asString()));
            part.path("allOf").forEach(conditions::add);
        }
        required.forEach(schema.putArray("required")::add);
        if (!conditions.isEmpty()) {
            schema.set("allOf", conditions);
        }
        return schema;
    }

    private void add(ObjectNode properties, String name, JsonNode more) {
        if (!properties.has(name)) {
            properties.set(name, fields.path(name).deepCopy());
        }
        ((ObjectNode) properties.get(name)).setAll((ObjectNode) more);
    }
}
