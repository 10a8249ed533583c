// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what templates may say about the manuscript in the submission's metadata. */
@Component
class ManuscriptDetails {

    private static final List<String> KEYS =
            List.of(
                    "title",
                    "journal-title",
                    "volume",
                    "issue",
                    "abstract",
                    "doi",
                    "publisher",
                    "authors");

    private final JsonMapper json;

    ManuscriptDetails(JsonMapper json) {
        this.json = json;
    }

    /** Every key with its text, wherever in the document it stands; empty where it does not. */
    Map<String, Object> of(SubmissionFacts submission) {
        JsonNode metadata = tree(submission.metadata().orElse("{}"));
        Map<String, Object> details = new LinkedHashMap<>();
        for (String key : KEYS) {
            details.put(key, text(metadata, key));
        }
        if (details.get("doi").equals("")) {
            details.put("doi", text(metadata, "DOI"));
        }
        if (details.get("title").equals("")) {
            details.put("title", SafeText.line(submission.publicationTitle().orElse("")));
        }
        return details;
    }

    private static String text(JsonNode metadata, String key) {
        JsonNode found = metadata.findValue(key);
        if (found == null || found.isNull()) {
            return "";
        }
        return SafeText.line(found.isContainer() ? found.toString() : found.asString());
    }

    /** People's metadata is not ours to trust: what is not JSON has no details. */
    private JsonNode tree(String metadata) {
        try {
            return json.readTree(metadata);
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
