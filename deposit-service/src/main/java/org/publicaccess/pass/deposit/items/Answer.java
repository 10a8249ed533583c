// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a repository answered.
 *
 * @param request method and address, for messages
 * @param body a missing node when it is no JSON
 */
public record Answer(String request, int status, HttpHeaders headers, JsonNode body, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 500;

    static Answer of(String request, int status, HttpHeaders headers, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        JsonNode body;
        try {
            body = text.isBlank() ? MissingNode.getInstance() : JSON.readTree(content);
        } catch (JacksonException _) {
            body = MissingNode.getInstance();
        }
        return new Answer(request, status, headers, body, text);
    }

    public boolean isOk() {
        return status / 100 == 2;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** What it says about a fault, on one line and not too long. */
    public String reason() {
        String said =
                body.isMissingNode()
                        ? text.replaceAll("<[^>]*>", " ")
                        : Reasons.in(body).orElse(text);
        String line = said.replaceAll("\\s+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line;
    }
}
