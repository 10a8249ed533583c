// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the documents of requests. */
public final class RequestDocuments {

    private static final int MAX_NESTING = 100;

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_NESTING)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** The document, which must be a JSON object. */
    JsonNode parse(byte[] body) {
        JsonNode document = tree(body);
        if (!document.isObject()) {
            throw Members.invalid("", "The document must be a JSON object");
        }
        return document;
    }

    /** The document, whatever JSON it is. */
    public JsonNode tree(byte[] body) {
        if (body.length == 0) {
            throw Members.invalid("", "The request needs a JSON:API document as its body");
        }
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            var place = e.getLocation();
            String where =
                    place == null
                            ? ""
                            : " at line %d, column %d"
                                    .formatted(place.getLineNr(), place.getColumnNr());
            throw JsonApiException.of(
                    ErrorCode.INVALID_DOCUMENT, "The body is not valid JSON%s.".formatted(where));
        }
    }

    /** A member that must be there; it may be null. */
    JsonNode required(JsonNode document, String member) {
        JsonNode value = document.get(member);
        if (value == null) {
            throw Members.invalid("/" + member, "The member \"%s\" is missing".formatted(member));
        }
        return value;
    }
}
