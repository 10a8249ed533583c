// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The media types of JSON:API and its two extensions. */
final class MediaTypes {

    static final String JSON_API = "application/vnd.api+json";
    static final String JSON_PATCH = JSON_API + ";ext=jsonpatch";
    static final String ATOMIC = JSON_API + ";ext=\"https://jsonapi.org/ext/atomic\"";

    private static final MediaType TYPE = MediaType.parseMediaType(JSON_API);

    private MediaTypes() {}

    /** Refuses a client that does not accept JSON:API documents. */
    static void checkAccept(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Accept"));
        if (headers.isEmpty()) {
            return;
        }
        if (parse(String.join(",", headers)).stream().noneMatch(type -> type.includes(TYPE))) {
            throw JsonApiException.in(
                    "Accept",
                    ErrorCode.NOT_ACCEPTABLE,
                    "Answers have the media type %s.".formatted(JSON_API));
        }
    }

    /** Refuses a body that is no JSON:API document. */
    static void checkContent(HttpServletRequest request) {
        if (contentType(request).filter(type -> type.equalsTypeAndSubtype(TYPE)).isEmpty()) {
            throw JsonApiException.in(
                    "Content-Type",
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must have the media type %s.".formatted(JSON_API));
        }
    }

    /** Whether the body uses this extension of JSON:API. */
    static boolean hasExtension(HttpServletRequest request, String extension) {
        return contentType(request)
                .map(type -> type.getParameter("ext"))
                .map(value -> value.replace("\"", ""))
                .filter(extension::equals)
                .isPresent();
    }

    private static Optional<MediaType> contentType(HttpServletRequest request) {
        String header = request.getContentType();
        return header == null ? Optional.empty() : parse(header).stream().findFirst();
    }

    private static List<MediaType> parse(String header) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException _) {
            return List.of();
        }
    }
}
