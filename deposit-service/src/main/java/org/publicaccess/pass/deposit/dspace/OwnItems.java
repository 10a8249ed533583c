// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Item;
import org.publicaccess.pass.deposit.repositories.Binding;
import tools.jackson.databind.JsonNode;

/** Finds the items of the account that carry a deposit's identifier, wherever they are by now. */
final class OwnItems {

    private static final int PAGE = 100;

    private final DSpaceSession session;
    private final Binding.DSpace binding;

    OwnItems(DSpaceSession session, Binding.DSpace binding) {
        this.session = session;
        this.binding = binding;
    }

    /** Drafts with an identifier. */
    List<Reference> drafts(String identifier) throws IOException {
        return bySubmitter("/submission/workspaceitems", "workspaceitems", identifier);
    }

    /** The item with an identifier among drafts, items under review and archived ones. */
    Optional<Item> find(String identifier) throws IOException {
        List<Reference> drafts = drafts(identifier);
        if (!drafts.isEmpty()) {
            return Optional.of(Item.draft(drafts.getFirst().toString()));
        }
        List<Reference> reviewed =
                bySubmitter("/workflow/workflowitems", "workflowitems", identifier);
        if (!reviewed.isEmpty()) {
            Reference found = new Reference("0", reviewed.getFirst().item());
            return Optional.of(Item.handedIn(found.toString(), Optional.empty()));
        }
        return archived(identifier);
    }

    private List<Reference> bySubmitter(String path, String embedded, String identifier)
            throws IOException {
        List<Reference> found = new ArrayList<>();
        String submitter = submitter();
        for (int page = 0, pages = 1; page < pages; page++) {
            Answer answer =
                    session.get(
                            "%s/search/findBySubmitter?uuid=%s&size=%d&page=%d"
                                    .formatted(path, submitter, PAGE, page));
            if (!answer.isOk()) {
                throw session.http()
                        .wrong(
                                "DSpace does not list the account's own items (%d to %s): %s"
                                        .formatted(
                                                answer.status(),
                                                answer.request(),
                                                answer.reason()));
            }
            pages = answer.body().at("/page/totalPages").asInt(1);
            for (JsonNode item : answer.body().path("_embedded").path(embedded)) {
                if (carries(item, identifier)) {
                    String id = item.path("id").asString("");
                    found.add(new Reference(id, itemOf(path, id)));
                }
            }
        }
        return found;
    }

    private String submitter() throws IOException {
        JsonNode status = session.get("/authn/status").body();
        String link = status.at("/_links/eperson/href").asString("");
        String id = status.at("/_embedded/eperson/uuid").asString("");
        return id.isEmpty() ? link.substring(link.lastIndexOf('/') + 1) : id;
    }

    /**
     * Whether the identifier stands in its field, or in the name of the file that marks a draft.
     */
    boolean carries(JsonNode item, String identifier) {
        for (JsonNode section : item.path("sections")) {
            for (JsonNode value : section.path(binding.identifierField())) {
                if (value.path("value").asString("").equals(identifier)) {
                    return true;
                }
            }
            for (JsonNode file : section.path("files")) {
                if (Patch.name(file).equals(marker(identifier))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The name of the file with which a draft begins. */
    static String marker(String identifier) {
        return identifier + ".txt";
    }

    String itemOf(String path, String id) throws IOException {
        return session.get(path + "/" + id + "/item").body().path("uuid").asString("");
    }

    private Optional<Item> archived(String identifier) throws IOException {
        String query = binding.identifierField() + ":\"" + identifier + "\"";
        Answer answer =
                session.get(
                        "/discover/search/objects?dsoType=ITEM&query="
                                + DSpaceSession.encode(query));
        for (JsonNode hit : answer.body().at("/_embedded/searchResult/_embedded/objects")) {
            JsonNode item = hit.at("/_embedded/indexableObject");
            for (JsonNode value : item.path("metadata").path(binding.identifierField())) {
                if (value.path("value").asString("").equals(identifier)) {
                    String uuid = item.path("uuid").asString("");
                    return Optional.of(
                            Item.handedIn(
                                    new Reference("0", uuid).toString(),
                                    Optional.of(binding.website() + "/items/" + uuid)));
                }
            }
        }
        return Optional.empty();
    }
}
