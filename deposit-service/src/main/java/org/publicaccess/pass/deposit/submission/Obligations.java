// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Optional;
import java.util.OptionalInt;
import org.publicaccess.pass.api.client.PassClient;
import tools.jackson.databind.JsonNode;

/** What core says that a submission's policies ask for. */
final class Obligations {

    private static final String APPLIES = "applies";

    private final Optional<JsonNode> answer;

    private Obligations(Optional<JsonNode> answer) {
        this.answer = answer;
    }

    /** The obligations of a submission; none from a core that does not work them out. */
    static Obligations of(PassClient core, String submissionId) {
        return new Obligations(core.ask("/policy/obligations?submission=" + submissionId));
    }

    /** The shortest of the longest embargoes, in months, that rules allow at a repository. */
    OptionalInt longestEmbargo(String repositoryId) {
        return answer.stream()
                .flatMap(document -> document.path("obligations").valueStream())
                .filter(obligation -> obligation.path("state").asString("").equals(APPLIES))
                .filter(obligation -> names(obligation, repositoryId))
                .map(obligation -> obligation.path("embargoMonths"))
                .filter(JsonNode::isNumber)
                .mapToInt(JsonNode::asInt)
                .min();
    }

    private static boolean names(JsonNode obligation, String repositoryId) {
        return obligation
                .path("repositories")
                .path("ids")
                .valueStream()
                .anyMatch(id -> id.asString("").equals(repositoryId));
    }
}
