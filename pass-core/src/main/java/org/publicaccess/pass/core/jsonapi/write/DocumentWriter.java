// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.query.Query;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets the application itself write resources, through the documents that clients send. */
@Component
public class DocumentWriter {

    private final ResourceWriter writer;
    private final ResourceTypes types;
    private final JsonMapper json;

    DocumentWriter(ResourceWriter writer, ResourceTypes types, JsonMapper json) {
        this.writer = writer;
        this.types = types;
        this.json = json;
    }

    /** Creates a resource and gives its id. */
    public long create(
            String type, Map<String, @Nullable Object> attributes, Map<String, Object> links) {
        return writer.create(
                        new Place.Collection(types.get(type)),
                        document(type, null, attributes, links),
                        Query.PLAIN,
                        Optional.empty(),
                        Optional.empty())
                .id();
    }

    /** Changes the members of a resource that are named. */
    public void update(
            String type,
            long id,
            Map<String, @Nullable Object> attributes,
            Map<String, Object> links) {
        writer.update(
                new Place.Single(new Place.Collection(types.get(type)), id),
                document(type, Long.toString(id), attributes, links),
                Query.PLAIN,
                Optional.empty());
    }

    /** Linkage to one resource. */
    public static Map<String, Object> link(String type, long id) {
        return Map.of("data", identifier(type, id));
    }

    /** Linkage to several resources. */
    public static Map<String, Object> links(String type, List<Long> ids) {
        return Map.of("data", ids.stream().map(id -> identifier(type, id)).toList());
    }

    private static Map<String, String> identifier(String type, long id) {
        return Map.of("type", type, "id", Long.toString(id));
    }

    private byte[] document(
            String type,
            @Nullable String id,
            Map<String, @Nullable Object> attributes,
            Map<String, Object> links) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", type);
        if (id != null) {
            data.put("id", id);
        }
        data.put("attributes", attributes);
        data.put("relationships", links);
        return json.writeValueAsBytes(Map.of("data", data));
    }
}
