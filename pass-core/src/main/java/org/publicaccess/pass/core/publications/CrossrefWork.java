// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.PartialDate;
import tools.jackson.databind.JsonNode;

/** Reads a Crossref record; its members may be missing or null. */
final class CrossrefWork {

    private final JsonNode message;

    CrossrefWork(JsonNode message) {
        this.message = message;
    }

    Work toWork() {
        JournalFacts journal = JournalFacts.ofCrossref(message);
        return new Work(
                "Crossref",
                text("DOI"),
                null,
                first("title"),
                journal.name().orElse(null),
                journal.issns(),
                text("volume"),
                text("issue"),
                text("publisher"),
                date("issued").map(PartialDate::toString).orElse(null),
                date("accepted").map(PartialDate::toString).orElse(null),
                message.path("author").valueStream().map(CrossrefWork::author).toList(),
                message.path("abstract").isString()
                        ? SafeHtml.of(message.path("abstract").asString())
                        : null);
    }

    private static Work.Author author(JsonNode author) {
        String name =
                Stream.of("given", "family")
                        .map(part -> author.path(part).asString(""))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
        String orcid = author.path("ORCID").asString("");
        return new Work.Author(
                name.isEmpty() ? author.path("name").asString("") : name,
                orcid.isEmpty() ? null : orcid);
    }

    /** Parts of a date are plain numbers, one to three of them. */
    private Optional<PartialDate> date(String member) {
        List<JsonNode> parts =
                message.path(member).path("date-parts").path(0).valueStream().limit(3).toList();
        if (parts.isEmpty() || !parts.stream().allMatch(JsonNode::isIntegralNumber)) {
            return Optional.empty();
        }
        String iso =
                parts.stream()
                        .map(part -> "%02d".formatted(part.asInt()))
                        .collect(Collectors.joining("-"));
        return PartialDate.parse(iso);
    }

    private @Nullable String text(String member) {
        JsonNode value = message.path(member);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private @Nullable String first(String member) {
        String value = message.path(member).path(0).asString("");
        return value.isBlank() ? null : value;
    }
}
