// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resource object to send. */
public final class Doc {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private final Map<String, Object> relationships = new LinkedHashMap<>();

    private Doc(String type) {
        data.put("type", type);
    }

    public static Doc of(String type) {
        return new Doc(type);
    }

    public Doc id(Object id) {
        return member("id", String.valueOf(id));
    }

    /** A member of the resource object itself, such as {@code lid} or {@code meta}. */
    public Doc member(String name, Object value) {
        data.put(name, value);
        return this;
    }

    public Doc with(String attribute, @Nullable Object value) {
        attributes.put(attribute, value);
        return this;
    }

    public Doc toOne(String relationship, String type, Object id) {
        return linkage(relationship, identifier(type, id));
    }

    public Doc toMany(String relationship, String type, Object... ids) {
        return linkage(relationship, Arrays.stream(ids).map(id -> identifier(type, id)).toList());
    }

    /** Anything as linkage. */
    public Doc linkage(String relationship, @Nullable Object linkage) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("data", linkage);
        relationships.put(relationship, object);
        return this;
    }

    /** A resource identifier. */
    public static Map<String, String> identifier(String type, Object id) {
        return Map.of("type", type, "id", String.valueOf(id));
    }

    /** The resource object. */
    public Map<String, Object> data() {
        Map<String, Object> all = new LinkedHashMap<>(data);
        if (!attributes.isEmpty()) {
            all.put("attributes", attributes);
        }
        if (!relationships.isEmpty()) {
            all.put("relationships", relationships);
        }
        return all;
    }

    /** The document. */
    public String json() {
        return json(Map.of("data", data()));
    }

    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Creates the resource and gives its id. */
    public long createdBy(CoreHttp http) {
        Answer answer = http.post("/data/" + data.get("type"), json());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer);
    }

    /** The id of the primary resource. */
    public static long id(Answer answer) {
        return Long.parseLong(answer.json().path("data").path("id").asString());
    }

    /** The ids of the primary resources, in their order. */
    public static List<Long> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("data")
                .valueStream()
                .map(resource -> Long.parseLong(resource.path("id").asString()))
                .toList();
    }

    /** The only error of an answer with this status. */
    public static JsonNode error(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo(CoreHttp.JSON_API);
        JsonNode errors = answer.json().path("errors");
        assertThat(errors.size()).as(answer.text()).isEqualTo(1);
        return errors.get(0);
    }
}
