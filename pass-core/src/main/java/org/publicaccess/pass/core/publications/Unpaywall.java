// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.publications.LookupFailure.Kind;
import org.publicaccess.pass.core.publications.RemoteService.Answer;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Asks Unpaywall where a paper can be read without paying. */
final class Unpaywall {

    private final RemoteService service;
    private final LookupSettings settings;

    Unpaywall(RemoteService service, LookupSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /**
     * A copy of a paper.
     *
     * @param url address of the PDF
     * @param repositoryLabel who keeps it
     * @param type media type
     * @param source who told of it
     * @param name file name; null when the address has none
     * @param isBest whether Unpaywall recommends it
     */
    record Manuscript(
            String url,
            @Nullable String repositoryLabel,
            String type,
            String source,
            @Nullable String name,
            boolean isBest) {}

    /** The copies of a paper; empty when Unpaywall does not know it. */
    Optional<List<Manuscript>> manuscripts(Doi doi) {
        if (settings.mailto().isBlank()) {
            throw new LookupFailure(
                    Kind.REFUSED,
                    "Unpaywall answers only who names an e-mail address. Ask the administrator to set"
                            + " PASS_DOI_SERVICE_MAILTO.");
        }
        String mailto = UriUtils.encode(settings.mailto(), StandardCharsets.UTF_8);
        return service.ask(URI.create(settings.unpaywall() + doi.asPath() + "?email=" + mailto))
                .map(Unpaywall::manuscripts);
    }

    private static List<Manuscript> manuscripts(Answer answer) {
        return answer.document()
                .path("oa_locations")
                .valueStream()
                .flatMap(location -> manuscript(location).stream())
                .toList();
    }

    private static Optional<Manuscript> manuscript(JsonNode location) {
        String url = location.path("url_for_pdf").asString("");
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            return Optional.empty();
        }
        return Optional.of(
                new Manuscript(
                        url,
                        text(location, "repository_institution"),
                        "application/pdf",
                        "Unpaywall",
                        fileName(url),
                        location.path("is_best").asBoolean(false)));
    }

    private static @Nullable String text(JsonNode location, String member) {
        return location.path(member).isString() ? location.path(member).asString() : null;
    }

    private static @Nullable String fileName(String url) {
        String path = url.replaceFirst("[?#].*", "").replaceFirst("^https?://[^/]*", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? null : last;
    }
}
