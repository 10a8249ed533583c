// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.write.RequestKey;
import org.publicaccess.pass.core.jsonapi.write.ResourceWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The two bulk endpoints: {@code PATCH /data/} and {@code POST /data/operations}. */
final class BulkController {

    private static final String ATOMIC_EXTENSION = "https://jsonapi.org/ext/atomic";

    private final JsonPatchRequests jsonPatches;
    private final AtomicRequests atomics;
    private final ResourceWriter writer;

    BulkController(JsonPatchRequests jsonPatches, AtomicRequests atomics, ResourceWriter writer) {
        this.jsonPatches = jsonPatches;
        this.atomics = atomics;
        this.writer = writer;
    }

    boolean handles(HttpServletRequest request) {
        return isJsonPatch(request) || isAtomic(request);
    }

    private static boolean isJsonPatch(HttpServletRequest request) {
        return request.getMethod().equals("PATCH") && request.getRequestURI().matches(".*/data/?");
    }

    private static boolean isAtomic(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().endsWith("/data/operations");
    }

    ResponseEntity<byte[]> handle(
            HttpServletRequest request, byte[] body, Optional<RequestKey> key) {
        if (isAtomic(request)) {
            if (!MediaTypes.hasExtension(request, ATOMIC_EXTENSION)) {
                throw JsonApiException.in(
                        "Content-Type",
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "Operations need the media type %s.".formatted(MediaTypes.ATOMIC));
            }
            return answer(
                    MediaTypes.ATOMIC,
                    "{\"atomic:results\":[",
                    writer.bulk(atomics.parse(body), key),
                    "]}");
        }
        if (!MediaTypes.hasExtension(request, "jsonpatch")) {
            throw JsonApiException.in(
                    "Content-Type",
                    ErrorCode.INVALID_DOCUMENT,
                    "PATCH of the root needs the media type %s.".formatted(MediaTypes.JSON_PATCH));
        }
        return answer(MediaTypes.JSON_PATCH, "[", writer.bulk(jsonPatches.parse(body), key), "]");
    }

    private static ResponseEntity<byte[]> answer(
            String mediaType, String prefix, byte[] documents, String suffix) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(prefix.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(documents);
        all.writeBytes(suffix.getBytes(StandardCharsets.US_ASCII));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .body(all.toByteArray());
    }
}
