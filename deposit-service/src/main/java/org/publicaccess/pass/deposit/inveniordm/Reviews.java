// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.inveniordm;

import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.News;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The review of drafts by the curators of a community. */
record Reviews(InvenioSession session) {

    private static final Set<String> REFUSED = Set.of("declined", "cancelled", "expired");

    private static final String NO_REASON =
            "The curators of the community have %s the record, without giving a reason";

    /** The UUID of a community that is named by slug or UUID. */
    String community(String name) throws IOException {
        Answer answer = session.get("/communities/" + name);
        if (!answer.isOk()) {
            throw session.http()
                    .wrong(
                            "InvenioRDM has no community %s that the account may see (%d). Set transport.community to its slug, the last part of its address"
                                    .formatted(name, answer.status()));
        }
        return answer.body().path("id").asString("");
    }

    /** Whether the draft is in the curators' hands, or was. */
    boolean isHandedIn(RecordId id) throws IOException {
        JsonNode review = session.get(id.path() + "/draft/review").body();
        return review.path("is_open").asBoolean(false)
                || REFUSED.contains(review.path("status").asString(""));
    }

    /** Names the reviewing community and asks for the review. */
    Answer submit(RecordId id, String community) throws IOException {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("type", "community-submission")
                .putObject("receiver")
                .put("community", community(community));
        Answer named = session.put(id.path() + "/draft/review", review);
        return named.isOk() ? session.post(id.path() + "/draft/actions/submit-review") : named;
    }

    /** What the curators of a record say that is not published. */
    News news(RecordId id) throws IOException {
        Answer answer = session.get(id.path() + "/draft/review");
        JsonNode review = answer.body();
        String status = review.path("status").asString("");
        if (REFUSED.contains(status)) {
            return new News.Refused(
                    reason(review.path("id").asString(""), NO_REASON.formatted(status)));
        }
        if (review.path("is_open").asBoolean(false)) {
            return new News.Undecided();
        }
        throw session.http()
                .wrong(
                        "the record %s is neither published nor under review (%d to %s)"
                                .formatted(id.id(), answer.status(), answer.request()));
    }

    /** The latest comment on the request. */
    private String reason(String request, String otherwise) throws IOException {
        Answer timeline = session.get("/requests/" + request + "/timeline?sort=oldest&size=100");
        String reason = otherwise;
        for (JsonNode event : timeline.body().at("/hits/hits")) {
            String comment = Jsoup.parse(event.at("/payload/content").asString("")).text();
            if (event.path("type").asString("").equals("C") && !comment.isBlank()) {
                reason = comment;
            }
        }
        return reason;
    }
}
