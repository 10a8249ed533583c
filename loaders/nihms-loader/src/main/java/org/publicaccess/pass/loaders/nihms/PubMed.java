// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.loaders.kit.run.States;
import org.publicaccess.pass.loaders.kit.source.Http;
import org.publicaccess.pass.loaders.kit.write.Draft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks papers up in PubMed (Entrez), many with one request; answers are kept in core. */
final class PubMed {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_IDS = 200;
    private static final int ATTEMPTS = 3;
    private static final String STATE = "pubmed:";

    private final NihmsSettings.Entrez settings;
    private final Http http;
    private final Pace pace;
    private final States states;
    private final Map<String, PaperFacts> fresh = new HashMap<>();

    PubMed(NihmsSettings.Entrez settings, Http http, Pace pace, States states) {
        this.settings = settings;
        this.http = http;
        this.pace = pace;
        this.states = states;
    }

    /** What is known of these papers, by PMID; those that PubMed does not know are absent. */
    Map<String, PaperFacts> facts(Collection<String> pmids) {
        Map<String, PaperFacts> facts = new HashMap<>();
        states.values(pmids.stream().map(pmid -> STATE + pmid).toList())
                .forEach(
                        (name, value) ->
                                facts.put(
                                        name.substring(STATE.length()),
                                        JSON.readValue(value, PaperFacts.class)));
        fresh.keySet().removeAll(facts.keySet());
        List<String> unknown = new ArrayList<>(new LinkedHashSet<>(pmids));
        unknown.removeAll(facts.keySet());
        unknown.removeAll(fresh.keySet());
        for (int from = 0; from < unknown.size(); from += MAX_IDS) {
            ask(unknown.subList(from, Math.min(from + MAX_IDS, unknown.size())));
        }
        pmids.stream().filter(fresh::containsKey).forEach(pmid -> facts.put(pmid, fresh.get(pmid)));
        return facts;
    }

    /**
     * The entry that keeps what was just learnt of a paper; empty when core has it, or when the DOI
     * is lacking, which PubMed may get to know later.
     */
    Optional<Draft> toKeep(String pmid) {
        return Optional.ofNullable(fresh.get(pmid))
                .filter(facts -> facts.doi().isPresent())
                .map(facts -> states.fresh(STATE + pmid, JSON.writeValueAsString(facts)));
    }

    /** An answer with an error is asked for once more; a paper without an answer has no facts. */
    private void ask(List<String> pmids) {
        List<String> left = pmids;
        for (int attempt = 1; attempt <= 2 && !left.isEmpty(); attempt++) {
            JsonNode result = get(left).path("result");
            List<String> again = new ArrayList<>();
            for (String pmid : left) {
                JsonNode summary = result.path(pmid);
                if (summary.isObject() && !summary.has("error")) {
                    fresh.put(pmid, read(summary));
                } else {
                    again.add(pmid);
                }
            }
            left = again;
        }
    }

    private static PaperFacts read(JsonNode summary) {
        Optional<String> doi =
                summary.path("articleids")
                        .valueStream()
                        .filter(id -> id.path("idtype").asString("").equals("doi"))
                        .flatMap(id -> text(id, "value").stream())
                        .findFirst();
        return new PaperFacts(
                text(summary, "title"), doi, text(summary, "volume"), text(summary, "issue"));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asString("").strip()).filter(text -> !text.isEmpty());
    }

    private JsonNode get(List<String> pmids) {
        StringBuilder query =
                new StringBuilder("?db=pubmed&retmode=json&rettype=abstract&tool=pass&id=")
                        .append(String.join(",", pmids));
        parameter(query, "api_key", settings.apiKey());
        parameter(query, "email", settings.email());
        URI address = URI.create(settings.url() + query.toString());
        for (int attempt = 1; ; attempt++) {
            pace.await();
            try {
                return JSON.readTree(http.get(address, Map.of()));
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            } catch (JacksonException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(
                            new IOException("PubMed answered with no JSON", e));
                }
            }
        }
    }

    private static void parameter(StringBuilder query, String name, String value) {
        if (!value.isBlank()) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
