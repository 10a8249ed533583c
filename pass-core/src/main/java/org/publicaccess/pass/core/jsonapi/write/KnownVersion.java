// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.Optional;
import java.util.stream.Stream;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import tools.jackson.databind.JsonNode;

/**
 * What a request knows of the version of the resource that it changes. A versioned resource changes
 * only for a client that knows its stored version.
 *
 * @param matched whether an {@code If-Match} header named the present state
 * @param version the version in the document, empty when there is none
 */
record KnownVersion(boolean matched, Optional<JsonNode> version) {

    /** Nothing is known. */
    static final KnownVersion NONE = new KnownVersion(false, Optional.empty());

    /** The versions that a document states, the first one that is not null being meant. */
    static KnownVersion of(boolean matched, Stream<JsonNode> stated) {
        return new KnownVersion(matched, stated.filter(KnownVersion::isStated).findFirst());
    }

    private static boolean isStated(JsonNode version) {
        return !version.isMissingNode() && !version.isNull();
    }

    /** The same, with the version that stands in the attributes, if any, before others. */
    KnownVersion orAttribute(Optional<JsonNode> attribute) {
        return new KnownVersion(
                matched, attribute.filter(KnownVersion::isStated).or(() -> version));
    }

    /** Refuses the change of a versioned resource unless the request knows the stored version. */
    void check(ResourceType type, Object entity, long id) {
        if (type.versionAttribute().isEmpty() || matched && version.isEmpty()) {
            return;
        }
        Attribute attribute = type.attributes().get(type.versionAttribute().get());
        Object stored = Entities.get(entity, attribute.member());
        if (version.isEmpty()) {
            throw conflict(
                    attribute,
                    "A change of %s %d must carry its version (%s is stored), as the attribute or in meta, or If-Match."
                            .formatted(type.name(), id, stored));
        }
        if (number(version.get()) != ((Number) stored).doubleValue()) {
            throw conflict(
                    attribute,
                    ("%s %d has the version %s, the request has %s. Somebody else changed it: read it again and repeat"
                                    + " your change.")
                            .formatted(type.name(), id, stored, version.get()));
        }
    }

    /** Existing clients send whole numbers, numbers with a fraction of 0, and text. */
    private static double number(JsonNode version) {
        try {
            return Double.parseDouble(version.asString(""));
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static JsonApiException conflict(Attribute attribute, String detail) {
        return JsonApiException.at(
                "/data/attributes/" + attribute.name(), ErrorCode.VERSION_CONFLICT, detail);
    }
}
