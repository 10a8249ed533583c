// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.loaders.kit.source.Http;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** NCBI's ID converter, a second opinion on PMCIDs. Without its answer the lists count alone. */
final class IdConverter {

    private static final Logger LOG = LoggerFactory.getLogger(IdConverter.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_IDS = 200;

    private final String url;
    private final Http http;
    private final Pace pace;

    /**
     * @param url empty to ask nobody
     */
    IdConverter(String url, Http http, Pace pace) {
        this.url = url;
        this.http = http;
        this.pace = pace;
    }

    /** PMCID by PMID, of those papers that have one. */
    Map<String, String> pmcids(Collection<String> pmids) {
        Map<String, String> found = new HashMap<>();
        List<String> all = pmids.stream().distinct().toList();
        for (int from = 0; from < all.size() && !url.isBlank(); from += MAX_IDS) {
            List<String> some = all.subList(from, Math.min(from + MAX_IDS, all.size()));
            try {
                pace.await();
                URI address =
                        URI.create(
                                url
                                        + "?format=json&idtype=pmid&tool=pass&ids="
                                        + String.join(",", some));
                JsonNode answer = JSON.readTree(http.get(address, Map.of()));
                for (JsonNode one : answer.path("records")) {
                    if (one.path("pmcid").isString()) {
                        found.put(one.path("pmid").asString(), one.path("pmcid").asString());
                    }
                }
            } catch (IOException | JacksonException e) {
                LOG.warn("NCBI's ID converter does not answer: {}", e.getMessage());
            }
        }
        return found;
    }
}
