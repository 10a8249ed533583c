// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares an answer with the expected document, member by member. */
public final class AnswerCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerCheck() {}

    /**
     * Fails unless they are equal; the order of the included resources does not matter.
     *
     * @param request what was asked, for the failure's text
     * @param expected the document, empty for 404
     */
    public static void compare(
            String request, Answer answer, Optional<Map<String, @Nullable Object>> expected) {
        if (expected.isEmpty()) {
            assertThat(answer.status()).as(request + answer.text()).isEqualTo(404);
            return;
        }
        assertThat(answer.status()).as(request + answer.text()).isEqualTo(200);
        JsonNode wanted = JSON.readTree(JSON.writeValueAsBytes(expected.get()));
        assertThat(ids(answer.json())).as(request).isEqualTo(ids(wanted));
        assertThat(withIncludedInOrder(answer.json()))
                .as(request)
                .isEqualTo(withIncludedInOrder(wanted));
    }

    private static List<String> ids(JsonNode document) {
        return document.path("data").valueStream().map(one -> one.path("id").asString("")).toList();
    }

    private static JsonNode withIncludedInOrder(JsonNode document) {
        if (document.has("included")) {
            List<JsonNode> included =
                    new ArrayList<>(document.path("included").valueStream().toList());
            included.sort(Comparator.comparing(resource -> resource.path("id").asLong()));
            ((ObjectNode) document).putArray("included").addAll(included);
        }
        return document;
    }
}
