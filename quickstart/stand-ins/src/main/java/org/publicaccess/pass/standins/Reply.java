// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is answered; a body is JSON. */
record Reply(int status, Map<String, String> headers, String body) {

    static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body.toString());
    }

    /** A refusal in words. */
    static Reply refusal(int status, String message) {
        return json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", status)
                        .put("message", message));
    }

    /** The same with one more header. */
    Reply with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
