// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** What is wrong with a write is named by field, and nothing of it is stored. */
class WriteErrorsIT {

    private final CoreHttp http = CoreServer.shared().backend();
    private final String unique = UUID.randomUUID().toString();

    @Test
    void aTakenValueIsAConflictAtItsField() {
        Doc.of("user").with("username", unique).createdBy(http);
        Answer answer = http.post("/data/user", Doc.of("user").with("username", unique).json());
        assertError(answer, 409, "duplicate", "/data/attributes/username");
    }

    @Test
    void aTakenLocatorIsAConflictAtItsField() {
        Doc.of("user").with("locatorIds", List.of("a:b:" + unique)).createdBy(http);
        Doc same = Doc.of("user").with("locatorIds", List.of("x", "a:b:" + unique));
        Answer answer = http.post("/data/user", same.json());
        assertError(answer, 409, "duplicate", "/data/attributes/locatorIds");
    }

    @Test
    void aTakenValueIsAConflictForChangesToo() {
        Doc.of("user").with("username", unique).createdBy(http);
        long other = Doc.of("user").createdBy(http);
        Answer answer =
                http.patch(
                        "/data/user/" + other,
                        Doc.of("user").id(other).with("username", unique).json());
        assertError(answer, 409, "duplicate", "/data/attributes/username");
    }

    @Test
    void aLinkToNothingIsRefusedAtTheRelationship() {
        String pointer = "/data/relationships/%s/data";
        Doc toOne = Doc.of("publication").toOne("journal", "journal", Long.MAX_VALUE);
        assertError(
                http.post("/data/publication", toOne.json()),
                404,
                "not-found",
                pointer.formatted("journal"));
        Doc toMany = Doc.of("submission").toMany("grants", "grant", Long.MAX_VALUE);
        assertError(
                http.post("/data/submission", toMany.json()),
                404,
                "not-found",
                pointer.formatted("grants"));
    }

    @Test
    void linkageOfTheWrongShapeIsRefusedAtTheRelationship() {
        assertLinkageRefused("submission", "grants", null);
        assertLinkageRefused("submission", "grants", Doc.identifier("grant", 1));
        assertLinkageRefused("submission", "grants", List.of(Doc.identifier("funder", 1)));
        assertLinkageRefused("submission", "grants", List.of("1"));
        assertLinkageRefused("submission", "publication", List.of());
        assertLinkageRefused("submission", "publication", Doc.identifier("grant", 1));
        assertLinkageRefused("submission", "publication", "1");
    }

    @Test
    void unknownMembersAreRefusedWithWhatThereIs() {
        Answer attribute = http.post("/data/journal", Doc.of("journal").with("name", "x").json());
        assertError(attribute, 404, "unknown-field", "/data/attributes/name");
        assertThat(attribute.text()).contains("journalName");
        Answer relationship =
                http.post("/data/journal", Doc.of("journal").toOne("funder", "funder", 1).json());
        assertError(relationship, 404, "unknown-field", "/data/relationships/funder");
    }

    @Test
    void whatOthersLinkToCannotBeDeleted() {
        long journal = Doc.of("journal").createdBy(http);
        Doc.of("publication").toOne("journal", "journal", journal).createdBy(http);
        JsonNode error = error(http.delete("/data/journal/" + journal), 409);
        assertThat(error.path("code").asString()).isEqualTo("in-use");
        assertThat(error.path("detail").asString()).contains("publication");
        assertThat(http.get("/data/journal/" + journal).status()).isEqualTo(200);
    }

    @Test
    void anIdThatIsNoNumberIsRefused() {
        Doc link = Doc.of("publication").toOne("journal", "journal", "one");
        assertError(
                http.post("/data/publication", link.json()),
                400,
                "invalid-id",
                "/data/relationships/journal/data");
    }

    @Test
    void anotherTypeOrIdThanThePathSaysIsRefused() {
        long journal = Doc.of("journal").createdBy(http);
        String path = "/data/journal/" + journal;
        assertError(
                http.patch(path, Doc.of("funder").id(journal).json()),
                400,
                "invalid-document",
                "/data/type");
        assertError(
                http.patch(path, Doc.of("journal").id(journal + 1).json()),
                400,
                "invalid-document",
                "/data/id");
        assertError(
                http.patch(path, Doc.of("journal").json()), 400, "invalid-document", "/data/id");
    }

    @Test
    void noErrorNamesTheDatabaseOrItsDriver() {
        Doc.of("user").with("username", unique).createdBy(http);
        List<Answer> answers =
                List.of(
                        http.post("/data/user", Doc.of("user").with("username", unique).json()),
                        http.post(
                                "/data/publication",
                                Doc.of("publication").toOne("journal", "journal", 0).json()),
                        http.post(
                                "/data/publication",
                                Doc.of("publication").with("title", "a\u0000b").json()));
        assertThat(answers)
                .allSatisfy(
                        answer ->
                                assertThat(answer.text())
                                        .doesNotContainIgnoringCase("sql")
                                        .doesNotContainIgnoringCase("constraint")
                                        .doesNotContain("ERROR:", "Exception", "_key"));
    }

    private void assertLinkageRefused(String type, String relationship, @Nullable Object linkage) {
        Answer answer =
                http.post("/data/" + type, Doc.of(type).linkage(relationship, linkage).json());
        assertError(
                answer,
                400,
                "invalid-document",
                "/data/relationships/%s/data".formatted(relationship));
    }

    private static void assertError(Answer answer, int status, String code, String pointer) {
        JsonNode error = error(answer, status);
        assertThat(error.path("code").asString()).as(answer.text()).isEqualTo(code);
        assertThat(error.at("/source/pointer").asString()).isEqualTo(pointer);
        assertThat(error.path("detail").asString()).isNotBlank();
    }
}
