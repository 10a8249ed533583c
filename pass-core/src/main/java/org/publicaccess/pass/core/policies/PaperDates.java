// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dates that a submission's metadata name, as exact as they stand there.
 *
 * @param acceptance key {@code acceptanceDate}
 * @param publication key {@code publicationDate}
 * @param embargoEnd key {@code Embargo-end-date}, when {@code under-embargo} is {@code "true"}
 */
record PaperDates(
        Optional<PartialDate> acceptance,
        Optional<PartialDate> publication,
        Optional<LocalDate> embargoEnd) {

    private static final PaperDates NONE =
            new PaperDates(Optional.empty(), Optional.empty(), Optional.empty());

    /** Drafts may hold anything: what cannot be read counts as not stated. */
    static PaperDates in(@Nullable String metadata, JsonMapper json) {
        if (metadata == null || metadata.isBlank()) {
            return NONE;
        }
        try {
            return in(json.readTree(metadata));
        } catch (JacksonException _) {
            return NONE;
        }
    }

    private static PaperDates in(JsonNode blob) {
        boolean closed = blob.path("under-embargo").asString("").equals("true");
        return new PaperDates(
                date(blob, "acceptanceDate"),
                date(blob, "publicationDate"),
                closed
                        ? date(blob, "Embargo-end-date").map(PartialDate::lastDay)
                        : Optional.empty());
    }

    private static Optional<PartialDate> date(JsonNode blob, String key) {
        return PartialDate.parse(blob.path(key).asString("").strip());
    }
}
