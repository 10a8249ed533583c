// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.publicaccess.pass.api.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON text in a submission's {@code metadata}. Members that are unknown, null or of an
 * unexpected kind are passed over: a form field that no repository needs must not stop a deposit.
 */
final class MetadataReader {

    private final JsonMapper json = JsonMapper.builder().build();

    Metadata read(String submissionId, String text) {
        JsonNode root = tree(submissionId, text);
        return new Metadata(
                text(root, "title"),
                text(root, "doi").or(() -> text(root, "DOI")).flatMap(Doi::parse),
                date(root, "publicationDate"),
                embargoEnd(root),
                new Journal(
                        text(root, "journal-title"), text(root, "journal-NLMTA-ID"), issns(root)),
                root.path("authors")
                        .valueStream()
                        .flatMap(entry -> author(entry).stream())
                        .toList(),
                new Bibliography(
                        text(root, "abstract"),
                        text(root, "volume"),
                        text(root, "issue"),
                        text(root, "publisher")));
    }

    private JsonNode tree(String submissionId, String text) {
        if (text.isBlank()) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(text);
        } catch (JacksonException _) {
            throw new UnusableSubmissionException(
                    "The metadata of submission %s are not valid JSON. Open the submission, enter them again and submit it anew."
                            .formatted(submissionId));
        }
    }

    /** Forms give the name; entries that Crossref filled in carry its parts and more. */
    private static Optional<Author> author(JsonNode entry) {
        return text(entry, "author")
                .map(
                        entered ->
                                new Author(
                                        entered,
                                        name(entry, entered),
                                        text(entry, "orcid")
                                                .or(() -> text(entry, "ORCID"))
                                                .flatMap(Orcid::parse),
                                        affiliations(entry.path("affiliation"))));
    }

    private static PersonName name(JsonNode entry, String entered) {
        PersonName parts =
                new PersonName(text(entry, "given").orElse(""), text(entry, "family").orElse(""));
        // Whoever corrected the name in the form did not correct the parts behind it.
        return !parts.family().isEmpty() && parts.spoken().equals(entered)
                ? parts
                : PersonName.parse(entered);
    }

    private static List<String> affiliations(JsonNode value) {
        Stream<JsonNode> entries = value.isArray() ? value.valueStream() : Stream.of(value);
        return entries.flatMap(
                        entry ->
                                (entry.isObject()
                                                ? text(entry, "name")
                                                : Optional.of(entry.asString("").strip()))
                                        .filter(name -> !name.isEmpty()).stream())
                .toList();
    }

    private static Optional<PartialDate> embargoEnd(JsonNode root) {
        boolean lifted = text(root, "under-embargo").filter("false"::equalsIgnoreCase).isPresent();
        return lifted
                ? Optional.empty()
                : date(root, "Embargo-end-date").or(() -> date(root, "embargo-End-Date"));
    }

    private static List<Issn> issns(JsonNode root) {
        return root.path("issns")
                .valueStream()
                .flatMap(
                        entry ->
                                Issn.parse(
                                        text(entry, "issn").orElse(""),
                                        text(entry, "pubType").orElse(""))
                                        .stream())
                .toList();
    }

    /** A date; the time of day that some forms append is dropped. */
    private static Optional<PartialDate> date(JsonNode node, String name) {
        return text(node, name).flatMap(text -> PartialDate.parse(text.split("T", 2)[0]));
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isValueNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }
}
