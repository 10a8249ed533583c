// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.metadata;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what metadata lack for the repositories they go to. */
@Component
class MetadataCheck {

    private final MetadataSchemas schemas;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<Set<String>, Schema> compiled = new ConcurrentHashMap<>();

    MetadataCheck(MetadataSchemas schemas) {
        this.schemas = schemas;
    }

    /** What is wrong, by field; nothing when the repositories can take it. */
    SortedMap<String, String> problems(JsonNode metadata, List<String> identifiers) {
        Schema schema =
                compiled.computeIfAbsent(
                        schemas.keys(identifiers),
                        keys -> registry.getSchema(schemas.merged(keys)));
        JsonNode present = metadata.deepCopy();
        dropNulls(present);
        SortedMap<String, String> problems = new TreeMap<>();
        for (Error error : schema.validate(present)) {
            problems.putIfAbsent(field(error), text(error));
        }
        if (problems.size() > 1) {
            problems.remove(""); // only sums up what the fields say
        }
        return problems;
    }

    /** Null means absent. */
    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(MetadataCheck::dropNulls);
    }

    private static String field(Error error) {
        int depth = error.getInstanceLocation().getNameCount();
        if (depth > 0) {
            return String.valueOf(error.getInstanceLocation().getName(0));
        }
        return error.getProperty() == null ? "" : error.getProperty();
    }

    private static String text(Error error) {
        return switch (error.getKeyword()) {
            case "required", "minLength", "minItems" -> "is required";
            case "type" -> "has the wrong type (" + error.getMessage() + ")";
            default -> error.getMessage();
        };
    }
}
