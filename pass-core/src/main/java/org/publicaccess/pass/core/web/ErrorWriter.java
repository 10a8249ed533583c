// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON:API error documents outside the JSON:API engine. */
@Component
public class ErrorWriter {

    /** Media type of JSON:API. */
    public static final MediaType JSON_API = MediaType.valueOf("application/vnd.api+json");

    private final JsonMapper json;

    ErrorWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * One error.
     *
     * @param status HTTP status
     * @param code stable code for programs, for example {@code csrf}
     * @param title what it is, the same for every error with this code
     * @param detail the fact and the next step
     */
    public record ErrorObject(int status, String code, String title, String detail) {

        /** An error with one of the engine's codes. */
        public static ErrorObject of(ErrorCode code, String detail) {
            return new ErrorObject(code.status(), code.wire(), code.title(), detail);
        }
    }

    /** Answers a request that has no answer yet. */
    public void write(HttpServletResponse response, ErrorObject error) throws IOException {
        byte[] body = body(error);
        response.setStatus(error.status());
        response.setContentType(JSON_API.toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    ResponseEntity<Object> entity(ErrorObject error) {
        return ResponseEntity.status(HttpStatusCode.valueOf(error.status()))
                .contentType(JSON_API)
                .body(body(error));
    }

    private byte[] body(ErrorObject error) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("status", String.valueOf(error.status()));
        members.put("code", error.code());
        members.put("title", error.title());
        members.put("detail", error.detail());
        return json.writeValueAsBytes(Map.of("errors", List.of(members)));
    }
}
