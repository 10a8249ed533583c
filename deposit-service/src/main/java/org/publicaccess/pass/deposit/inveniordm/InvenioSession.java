// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.inveniordm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.repositories.Binding;
import tools.jackson.databind.JsonNode;

/** Requests with the site's token. */
record InvenioSession(Http http, Binding.InvenioRdm binding) {

    Answer get(String path) throws IOException {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    Answer delete(String path) throws IOException {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    Answer post(String path) throws IOException {
        return send("POST", path, "", BodyPublishers.noBody());
    }

    Answer post(String path, JsonNode body) throws IOException {
        return send("POST", path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    Answer put(String path, JsonNode body) throws IOException {
        return send("PUT", path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    Answer put(String path, BodyPublisher content) throws IOException {
        return send("PUT", path, "application/octet-stream", content);
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + binding.token().value());
        if (!contentType.isEmpty()) {
            headers.put("Content-Type", contentType);
        }
        Answer answer =
                http.send(
                        new Http.Request(method, URI.create(binding.api() + path), headers, body));
        if (answer.status() == 401) {
            throw http.wrong(
                    "InvenioRDM refuses the token (401). Make a new one in the account's applications and keep it where transport.token says");
        }
        return answer;
    }
}
