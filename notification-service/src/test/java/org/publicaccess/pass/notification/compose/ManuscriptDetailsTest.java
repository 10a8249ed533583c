// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import tools.jackson.databind.json.JsonMapper;

class ManuscriptDetailsTest {

    @Test
    void everyKeyIsFoundHoweverDeepItStands() {
        Map<String, Object> details =
                details(
                        "{\"a\":{\"title\":\"T\",\"b\":[{\"volume\":7}]},\"DOI\":\"10.1/x\",\"authors\":[{\"author\":\"Ada\"}]}");
        assertThat(details)
                .containsEntry("title", "T")
                .containsEntry("volume", "7")
                .containsEntry("doi", "10.1/x")
                .containsEntry("authors", "[{\"author\":\"Ada\"}]")
                .containsEntry("issue", "");
    }

    @Test
    void thePublicationsTitleStandsInForAMissingOne() {
        assertThat(details(null)).containsEntry("title", "Of the publication");
        assertThat(details("not json")).containsEntry("title", "Of the publication");
        assertThat(details("[".repeat(5000))).containsEntry("title", "Of the publication");
    }

    private static Map<String, Object> details(@Nullable String metadata) {
        return new ManuscriptDetails(JsonMapper.builder().build())
                .of(
                        new SubmissionFacts(
                                "7",
                                Optional.empty(),
                                Optional.ofNullable(metadata),
                                Optional.of("Of the\npublication"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }
}
