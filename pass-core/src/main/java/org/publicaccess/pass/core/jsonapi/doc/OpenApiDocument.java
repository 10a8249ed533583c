// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.doc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document. The JSON:API part comes from the metamodel; what other packages answer
 * stands in YAML files below {@code openapi/} on the class path and is merged in.
 */
final class OpenApiDocument {

    private static final String FRAGMENTS = "classpath*:openapi/*.yaml";

    private final ResourceTypes types;
    private final String server;
    private final JsonMapper json;

    OpenApiDocument(ResourceTypes types, String server, JsonMapper json) {
        this.types = types;
        this.server = server;
        this.json = json;
    }

    ObjectNode build() throws IOException {
        ObjectNode document = json.createObjectNode().put("openapi", "3.1.0");
        document.putArray("servers").addObject().put("url", server);
        ObjectNode paths = document.putObject("paths");
        Schemas schemas =
                new Schemas(json, document.withObjectProperty("components").putObject("schemas"));
        schemas.addCommon();
        Paths data = new Paths(json, types, schemas, paths);
        for (ResourceType type : types.all()) {
            schemas.add(type);
            data.add(type);
        }
        for (Resource fragment :
                new PathMatchingResourcePatternResolver().getResources(FRAGMENTS)) {
            merge(document, read(fragment));
        }
        return document;
    }

    private ObjectNode read(Resource fragment) throws IOException {
        try (InputStream yaml = fragment.getInputStream()) {
            Map<String, Object> tree =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return json.valueToTree(tree);
        }
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        from.forEachEntry(
                (name, value) -> {
                    JsonNode present = into.get(name);
                    if (present instanceof ObjectNode object && value instanceof ObjectNode more) {
                        merge(object, more);
                    } else {
                        into.set(name, value);
                    }
                });
    }
}
