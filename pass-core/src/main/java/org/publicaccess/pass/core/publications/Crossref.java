// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.core.publications.RemoteService.Answer;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks Crossref for papers; its {@code mailto} parameter leads to the polite pool. */
final class Crossref {

    private static final int ROWS = 5;

    private final RemoteService service;
    private final LookupSettings settings;

    Crossref(RemoteService service, LookupSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /** The paper with a DOI, its abstract as safe HTML; the record stands under {@code message}. */
    Optional<Answer> work(Doi doi) {
        String polite = polite().collect(Collectors.joining("&", "?", ""));
        return service.ask(
                        URI.create(
                                settings.crossref()
                                        + doi.asPath()
                                        + (polite.equals("?") ? "" : polite)))
                .map(Crossref::cleaned);
    }

    /** Papers whose title, authors or journal resemble a text, the likeliest first. */
    Optional<Answer> search(String text) {
        String query =
                Stream.concat(
                                Stream.of(
                                        "query.bibliographic="
                                                + UriUtils.encode(text, StandardCharsets.UTF_8),
                                        "rows=" + ROWS),
                                polite())
                        .collect(Collectors.joining("&"));
        String works = settings.crossref().toString().replaceAll("/+$", "");
        return service.ask(URI.create(works + "?" + query));
    }

    /** The records of a search. */
    static List<JsonNode> items(Answer search) {
        return search.document().path("message").path("items").valueStream().limit(ROWS).toList();
    }

    private Stream<String> polite() {
        return settings.mailto().isBlank()
                ? Stream.empty()
                : Stream.of("mailto=" + UriUtils.encode(settings.mailto(), StandardCharsets.UTF_8));
    }

    private static Answer cleaned(Answer answer) {
        if (answer.document().path("message") instanceof ObjectNode message
                && message.path("abstract").isString()) {
            message.put("abstract", SafeHtml.of(message.path("abstract").asString()));
        }
        return answer;
    }
}
