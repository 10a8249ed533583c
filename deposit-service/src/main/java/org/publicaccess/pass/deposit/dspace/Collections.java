// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.io.IOException;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.repositories.Binding;
import tools.jackson.databind.JsonNode;

/** Finds the collection that the configuration names by handle or UUID. */
final class Collections {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final DSpaceSession session;
    private final Binding.DSpace binding;
    private String found = "";

    Collections(DSpaceSession session, Binding.DSpace binding) {
        this.session = session;
        this.binding = binding;
    }

    String uuid() throws IOException {
        if (found.isEmpty()) {
            found = look();
        }
        return found;
    }

    private String look() throws IOException {
        String name = binding.collection();
        if (name.matches(UUID_FORM)) {
            if (session.get("/core/collections/" + name).isOk()) {
                return name;
            }
            throw notFound();
        }
        Answer answer =
                session.get(
                        "/discover/search/objects?dsoType=COLLECTION&query="
                                + DSpaceSession.encode("handle:\"" + name + "\""));
        for (JsonNode hit : answer.body().at("/_embedded/searchResult/_embedded/objects")) {
            JsonNode object = hit.at("/_embedded/indexableObject");
            if (object.path("handle").asString("").equals(name)) {
                return object.path("uuid").asString("");
            }
        }
        throw notFound();
    }

    private IOException notFound() {
        return session.http()
                .wrong(
                        "DSpace has no collection %s that %s may see. Set transport.collection to the handle or UUID of the collection"
                                .formatted(binding.collection(), binding.username()));
    }
}
