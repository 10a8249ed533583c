// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.sword;

import java.util.Optional;
import org.publicaccess.pass.deposit.items.News;
import tools.jackson.databind.JsonNode;

/** What a server says of an object. */
record StatusDocument(JsonNode document) {

    private static final String STATE = "http://purl.org/net/sword/3.0/state/";

    private Optional<JsonNode> state(String name) {
        return document.path("state")
                .valueStream()
                .filter(state -> state.path("@id").asString("").equalsIgnoreCase(STATE + name))
                .findFirst();
    }

    boolean isInProgress() {
        return state("inProgress").isPresent();
    }

    /** Where people see the object, once it is ingested. */
    Optional<String> published() {
        return state("ingested").isPresent() ? Optional.of(address()) : Optional.empty();
    }

    private String address() {
        return document.path("links")
                .valueStream()
                .filter(
                        link ->
                                link.path("rel")
                                        .valueStream()
                                        .anyMatch(rel -> rel.asString("").equals("alternate")))
                .map(link -> link.path("@id").asString(""))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(document.path("@id").asString(""));
    }

    News news(String reference) {
        for (String refusal : new String[] {"rejected", "deleted"}) {
            Optional<JsonNode> state = state(refusal);
            if (state.isPresent()) {
                return new News.Refused(
                        state.get()
                                .path("description")
                                .asString("The repository has " + refusal + " the deposit"));
            }
        }
        Optional<String> published = published();
        if (published.isPresent()) {
            return new News.Accepted(published.get().isEmpty() ? reference : published.get());
        }
        return new News.Undecided();
    }
}
