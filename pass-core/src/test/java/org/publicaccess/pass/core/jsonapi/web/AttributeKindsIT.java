// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** Which values the attributes take, and what they give back. */
class AttributeKindsIT {

    private final CoreHttp http = CoreServer.shared().backend();

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\u0001b", "日本 😀", "\"\\/\b\f\n\r\t", "<b>&amp;</b>", "\u2028"})
    void textComesBackAsItWasSent(String text) {
        assertThat(stored("journal", "journalName", text).asString()).isEqualTo(text);
    }

    @Test
    void numbersAndTruthValuesSentForTextAreText() {
        assertThat(stored("publication", "volume", 12).asString()).isEqualTo("12");
        assertThat(stored("publication", "volume", true).asString()).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00:00.123Z, 2026-11-21T12:00:00.123Z",
        "2026-11-21T12:00:00.123-05, 2026-11-21T17:00:00.123Z",
        "2026-11-21T12:00:00.123+0530, 2026-11-21T06:30:00.123Z",
        "2026-11-21T12:00:00.123+05:30, 2026-11-21T06:30:00.123Z",
        "2026-11-21T12:00:00Z, 2026-11-21T12:00:00.000Z",
        "2026-11-21T12:00:00.123456789Z, 2026-11-21T12:00:00.123Z",
        "2026-11-21, 2026-11-21T00:00:00.000Z",
        "1066-10-14T12:34:56.789Z, 1066-10-14T12:34:56.789Z",
        "0001-01-01T00:00:00.000Z, 0001-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void datesComeBackInUtc(String sent, String expected) {
        assertThat(stored("grant", "awardDate", sent).asString()).isEqualTo(expected);
    }

    @Test
    void oldDatesAreFoundAsTheyAreStored() {
        long id = Doc.of("grant").with("awardDate", "1066-10-14T12:34:56.789Z").createdBy(http);
        String filter = "/data/grant?filter=awardDate==1066-10-14T12:34:56.789Z;id==" + id;
        assertThat(Doc.ids(http.get(filter))).containsExactly(id);
    }

    @Test
    void listsKeepOrderAndRepetitionAndSetsLoseTheLatter() {
        assertThat(texts(stored("journal", "issns", List.of("b", "a", "b", ""))))
                .containsExactly("b", "a", "b", "");
        assertThat(texts(stored("user", "affiliation", List.of("b", "a", "b"))))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(texts(stored("user", "roles", List.of("admin", "admin"))))
                .containsExactly("admin");
        assertThat(texts(stored("user", "mutedNotifications", List.of("submission-receipt"))))
                .containsExactly("submission-receipt");
    }

    @ParameterizedTest
    @CsvSource({
        "publication, title",
        "grant, awardDate",
        "grant, awardStatus",
        "submission, submitted",
        "policy, policyUrl"
    })
    void nullClears(String type, String attribute) {
        long id = Doc.of(type).with(attribute, sample(attribute)).createdBy(http);
        Doc change = Doc.of(type).id(id).with(attribute, null).with("version", 0);
        if (!type.equals("submission")) {
            change = Doc.of(type).id(id).with(attribute, null);
        }
        Answer answer = http.patch("/data/" + type + "/" + id, change.json());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(attribute(answer, attribute).isNull()).isTrue();
    }

    private static Object sample(String attribute) {
        return switch (attribute) {
            case "awardDate" -> "2026-11-21T12:00:00.000Z";
            case "awardStatus" -> "active";
            case "submitted" -> false;
            default -> "https://example.edu/";
        };
    }

    @Test
    void nullForAListMakesItEmpty() {
        assertThat(texts(stored("journal", "issns", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-13-01T00:00:00.000Z",
                "2026-02-30T00:00:00.000Z",
                "2026-11-21T24:00:00.000Z",
                "2026-11-21T25:00:00.000Z",
                "20261121",
                "2026-11-21T12:00:00.000+99:00",
                "+12026-11-21T12:00:00.000Z",
                "0000-01-01T00:00:00.000Z",
                "-0001-01-01T00:00:00.000Z",
                "2026-11-21 12:00:00Z",
                "9999-12-31T23:59:59.999-01",
                "0001-01-01T00:00:00.000+01"
            })
    void whatIsNoDateIsRefused(String text) {
        assertRefused("grant", "awardDate", text);
    }

    @Test
    void valuesOfAnotherKindAreRefused() {
        assertRefused("grant", "awardDate", 1);
        assertRefused("grant", "awardDate", List.of());
        assertRefused("grant", "awardStatus", "ACTIVE");
        assertRefused("grant", "awardStatus", 1);
        assertRefused("publication", "title", List.of("a"));
        assertRefused("publication", "title", Map.of("a", "b"));
        assertRefused("submission", "submitted", "yes");
        assertRefused("submission", "submitted", 1);
        assertRefused("policy", "policyUrl", "http://[");
        assertRefused("policy", "policyUrl", "a b");
        assertRefused("journal", "issns", "1234-5678");
        assertRefused("journal", "issns", List.of(List.of()));
        assertRefused("user", "roles", List.of("ADMIN"));
        assertRefused("user", "mutedNotifications", List.of("approval-requested"));
        assertRefused("user", "locatorIds", java.util.Arrays.asList("a", null));
    }

    @Test
    void charactersThatCannotBeStoredAreRefused() {
        assertRefused("publication", "title", "a\u0000b");
        assertRefused("journal", "issns", List.of("\u0000"));
        assertRefusedAs("{\"title\": \"\\ud800\"}", "publication", "title");
        assertRefusedAs("{\"title\": \"x\\udc00\\ud800y\"}", "publication", "title");
        assertRefusedAs("{\"issns\": [\"\\udfff\"]}", "journal", "issns");
        assertRefusedAs("{\"policyUrl\": \"http://a/\\ud800\"}", "policy", "policyUrl");
    }

    private void assertRefused(String type, String attribute, Object value) {
        assertRefusedAs(Doc.json(Map.of(attribute, value)), type, attribute);
    }

    private void assertRefusedAs(String attributes, String type, String attribute) {
        String body = "{\"data\":{\"type\":\"%s\",\"attributes\":%s}}".formatted(type, attributes);
        JsonNode error = error(http.post("/data/" + type, body), 400);
        assertThat(error.path("code").asString()).isEqualTo("invalid-value");
        assertThat(error.at("/source/pointer").asString())
                .isEqualTo("/data/attributes/" + attribute);
        assertThat(error.path("detail").asString()).startsWith(attribute + " cannot be ");
    }

    private JsonNode stored(String type, String attribute, @Nullable Object value) {
        long id = Doc.of(type).with(attribute, value).createdBy(http);
        return attribute(http.get("/data/" + type + "/" + id), attribute);
    }

    private static JsonNode attribute(Answer answer, String attribute) {
        return answer.json().path("data").path("attributes").path(attribute);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
