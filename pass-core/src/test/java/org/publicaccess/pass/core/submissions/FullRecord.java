// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as existing clients hold it: every PATCH sends the whole of it back, nulls and all
 * relationships included.
 */
final class FullRecord {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CoreHttp http;
    private ObjectNode data;

    private FullRecord(CoreHttp http, Answer answer) {
        this.http = http;
        this.data = withoutLinks(answer);
    }

    /** Reads a record. */
    static FullRecord of(CoreHttp http, String type, long id) {
        return new FullRecord(http, http.get("/data/" + type + "/" + id));
    }

    private static ObjectNode withoutLinks(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        ObjectNode data = (ObjectNode) answer.json().path("data");
        data.remove("links");
        data.path("relationships")
                .forEachEntry((name, object) -> ((ObjectNode) object).remove("links"));
        return data;
    }

    long id() {
        return data.path("id").asLong();
    }

    JsonNode get(String attribute) {
        return data.path("attributes").path(attribute);
    }

    FullRecord set(String attribute, @Nullable Object value) {
        ((ObjectNode) data.path("attributes")).set(attribute, JSON.valueToTree(value));
        return this;
    }

    FullRecord link(String relationship, @Nullable Object linkage) {
        ((ObjectNode) data.path("relationships"))
                .putObject(relationship)
                .set("data", JSON.valueToTree(linkage));
        return this;
    }

    /** PATCHes the whole record, and takes over the answer when it is good. */
    Answer save() {
        ObjectNode document = JSON.createObjectNode();
        document.set("data", data);
        String path = "/data/" + data.path("type").asString() + "/" + id();
        Answer answer = http.patch(path, document.toString());
        if (answer.status() == 200) {
            data = withoutLinks(answer);
        }
        return answer;
    }

    /** PATCHes the whole record, which must be accepted. */
    FullRecord saved() {
        Answer answer = save();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return this;
    }
}
