// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Finds papers by DOI, PubMed id or title. */
@Service
class Lookup {

    private static final Pattern PMID = Pattern.compile("(?i)(?:pmid:?\\s*)?(\\d{1,8})");

    private final Crossref crossref;
    private final PubMed pubMed;

    Lookup(Crossref crossref, PubMed pubMed) {
        this.crossref = crossref;
        this.pubMed = pubMed;
    }

    /**
     * What was found.
     *
     * @param query what was looked for
     * @param kind {@code doi}, {@code pmid} or {@code title}
     * @param remembered whether an earlier answer of the service serves
     * @param results the papers, the likeliest first
     */
    record Result(String query, String kind, boolean remembered, List<Work> results) {}

    /** Papers for a text; none when it fits no paper. */
    Result find(String text) {
        Optional<Doi> doi = Doi.parse(text);
        if (doi.isPresent()) {
            return byDoi(doi.get());
        }
        Matcher pmid = PMID.matcher(text.strip());
        return pmid.matches() ? byPmid(pmid.group(1)) : byTitle(text.strip());
    }

    private Result byDoi(Doi doi) {
        return crossref.work(doi)
                .map(
                        answer ->
                                new Result(
                                        doi.name(),
                                        "doi",
                                        answer.fetchedAt().isPresent(),
                                        List.of(
                                                new CrossrefWork(answer.document().path("message"))
                                                        .toWork())))
                .orElseGet(() -> new Result(doi.name(), "doi", false, List.of()));
    }

    private Result byPmid(String pmid) {
        return pubMed.work(pmid)
                .map(
                        found ->
                                new Result(
                                        pmid,
                                        "pmid",
                                        found.answer().fetchedAt().isPresent(),
                                        List.of(found.work())))
                .orElseGet(() -> new Result(pmid, "pmid", false, List.of()));
    }

    private Result byTitle(String title) {
        return crossref.search(title)
                .map(
                        answer ->
                                new Result(
                                        title,
                                        "title",
                                        answer.fetchedAt().isPresent(),
                                        Crossref.items(answer).stream()
                                                .map(item -> new CrossrefWork(item).toWork())
                                                .toList()))
                .orElseGet(() -> new Result(title, "title", false, List.of()));
    }
}
