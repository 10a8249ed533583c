// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.News;
import org.publicaccess.pass.deposit.repositories.Binding;
import tools.jackson.databind.JsonNode;

/** Where an item is that was drafted. */
record ItemStates(DSpaceSession session, Binding.DSpace binding) {

    /** How DSpace notes that a curator sent an item back. */
    private static final Pattern REJECTION =
            Pattern.compile("(?s)^Rejected by .*?, reason: (.*?) on \\d{4}-\\d\\d-\\d\\dT.*");

    private static final String NO_REASON =
            "The curators of the repository sent the item back. Their reason is in the mail that DSpace sent to the account %s";

    /** Where an item is archived; empty while it is not, or not to be seen. */
    Optional<String> archived(String item) throws IOException {
        Answer answer = session.get("/core/items/" + item);
        return answer.isOk() && answer.body().path("inArchive").asBoolean(false)
                ? Optional.of(binding.website() + "/items/" + item)
                : Optional.empty();
    }

    boolean isUnderReview(String item) throws IOException {
        return exists("/workflow/workflowitems/search/item?uuid=" + item);
    }

    private boolean isSentBack(String item) throws IOException {
        return exists("/submission/workspaceitems/search/item?uuid=" + item);
    }

    /** DSpace answers 204 when there is none. */
    private boolean exists(String path) throws IOException {
        Answer answer = session.get(path);
        if (!answer.isOk() && answer.status() != 404) {
            throw session.http()
                    .wrong(
                            "DSpace does not say where an item is (%d to %s): %s"
                                    .formatted(answer.status(), answer.request(), answer.reason()));
        }
        return answer.status() == 200;
    }

    /** What became of an item that was handed in. */
    News news(String item) throws IOException {
        Optional<String> address = archived(item);
        if (address.isPresent()) {
            return new News.Accepted(address.get());
        }
        if (isUnderReview(item)) {
            return new News.Undecided();
        }
        if (isSentBack(item)) {
            return new News.Refused(reason(item));
        }
        // It may be on its way from one place to the other, or the account may not see it.
        throw session.http()
                .wrong(
                        "the item %s is neither archived nor under review nor sent back, as far as %s can see"
                                .formatted(item, binding.username()));
    }

    /** The latest of the reasons; visible only where DSpace shows provenance to the account. */
    private String reason(String item) throws IOException {
        String reason = NO_REASON.formatted(binding.username());
        JsonNode metadata = session.get("/core/items/" + item).body().path("metadata");
        for (JsonNode provenance : metadata.path("dc.description.provenance")) {
            Matcher rejection = REJECTION.matcher(provenance.path("value").asString(""));
            if (rejection.matches()) {
                reason = rejection.group(1).strip();
            }
        }
        return reason;
    }
}
