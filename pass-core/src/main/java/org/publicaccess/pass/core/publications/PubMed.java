// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Asks PubMed, through the E-utilities of the NCBI, for papers. */
final class PubMed {

    private final RemoteService service;
    private final LookupSettings settings;

    PubMed(RemoteService service, LookupSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /** The paper with a PubMed id. */
    Optional<Found> work(String pmid) {
        String email =
                settings.mailto().isBlank()
                        ? ""
                        : "&email=" + UriUtils.encode(settings.mailto(), StandardCharsets.UTF_8);
        String base = settings.pubmed().toString().replaceAll("/+$", "");
        URI address =
                URI.create(
                        "%s/esummary.fcgi?db=pubmed&id=%s&retmode=json&tool=PASS%s"
                                .formatted(base, pmid, email));
        return service.ask(address).flatMap(answer -> found(answer, pmid));
    }

    /**
     * A paper.
     *
     * @param work what is known of it
     * @param answer where that came from
     */
    record Found(Work work, RemoteService.Answer answer) {}

    /** The E-utilities answer 200 with an error inside when there is no such paper. */
    private static Optional<Found> found(RemoteService.Answer answer, String pmid) {
        JsonNode summary = answer.document().path("result").path(pmid);
        return summary.isObject() && !summary.has("error")
                ? Optional.of(new Found(new PubMedSummary(summary).toWork(), answer))
                : Optional.empty();
    }
}
