// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Errors as JSON:API documents. */
public final class JsonApiErrors {

    private final JsonMapper json;

    public JsonApiErrors(JsonMapper json) {
        this.json = json;
    }

    /** The whole answer for an error. */
    public ResponseEntity<byte[]> answer(JsonApiException error) {
        return answer(error, error.code().status());
    }

    /**
     * The whole answer for a bulk request: what one operation does not find makes the request a bad
     * one.
     */
    public ResponseEntity<byte[]> answerForBulk(JsonApiException error) {
        int status = error.code().status();
        return answer(error, status == 404 ? 400 : status);
    }

    private ResponseEntity<byte[]> answer(JsonApiException error, int status) {
        var answer =
                ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, MediaTypes.JSON_API);
        if (error.code().status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(document(error));
    }

    /** The document of an error. */
    public byte[] document(JsonApiException error) {
        ObjectNode root = json.createObjectNode();
        ObjectNode object = root.putArray("errors").addObject();
        object.put("status", Integer.toString(error.code().status()))
                .put("code", error.code().wire())
                .put("title", error.code().title())
                .put("detail", error.detail());
        if (error.pointer() != null) {
            object.putObject("source").put("pointer", error.pointer());
        } else if (error.parameter() != null) {
            object.putObject("source").put("parameter", error.parameter());
        }
        return json.writeValueAsBytes(root);
    }
}
