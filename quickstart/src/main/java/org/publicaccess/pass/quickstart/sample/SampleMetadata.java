// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.util.List;
import org.publicaccess.pass.api.client.Resource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a submission's metadata attribute, JSON as text, as the application does. */
final class SampleMetadata {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleMetadata() {}

    static String json(Paper paper, Resource journal, List<Resource> agreedTo) {
        ObjectNode metadata =
                JSON.createObjectNode()
                        .put("title", paper.title())
                        .put("journal-title", paper.journal())
                        .put("journal-NLMTA-ID", journal.text("nlmta").orElse(""))
                        .put("volume", paper.volume())
                        .put("issue", paper.issue())
                        .put("publisher", paper.publisher())
                        .put("publicationDate", paper.published())
                        .put("doi", paper.doi())
                        .put("abstract", paper.summary())
                        .put("under-embargo", "false");
        ArrayNode issns = metadata.putArray("issns");
        journal.texts("issns").stream()
                .map(issn -> issn.split(":", 2))
                .forEach(parts -> issns.addObject().put("issn", parts[1]).put("pubType", parts[0]));
        ArrayNode authors = metadata.putArray("authors");
        paper.authors().forEach(author -> authors.addObject().put("author", author));
        ArrayNode agreements = metadata.putArray("agreements");
        for (Resource repository : agreedTo) {
            repository
                    .text("agreementText")
                    .ifPresent(
                            text ->
                                    agreements
                                            .addObject()
                                            .put(repository.text("name").orElseThrow(), text));
        }
        return JSON.writeValueAsString(metadata);
    }
}
