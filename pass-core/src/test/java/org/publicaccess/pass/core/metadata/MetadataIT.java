// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** Metadata schemas, and what submissions have to meet. */
class MetadataIT {

    private static final CoreServer CORE = CoreServer.shared();
    private static final String COMPLETE =
            """
            {"title":"A paper","journal-title":"A journal","issns":[{"issn":"1234-5678","extra":1}],"volume":null,
             "publicationDate":"2026-03","authors":[{"author":"Doe, Jane","ORCID":"x","sequence":"first"}],
             "agreements":[{"A":"b"}],"unknown":{"key":[1,null]},"under-embargo":"false"}""";

    private static CoreHttp person;
    private static long user;
    private static long nihms;
    private static long invenio;
    private static long unschooled;

    @BeforeAll
    static void make() {
        user = CORE.person("staff1", "submitter");
        person = CORE.httpOf("staff1");
        nihms = repository("https://s.example.org/nihms.json", "https://s.example.org/common.json");
        invenio = repository("https://s.example.org/inveniordm.json", "common");
        unschooled = repository("https://s.example.org/dec.json");
    }

    private static long repository(String... schemas) {
        return Doc.of("repository").with("schemas", List.of(schemas)).createdBy(CORE.backend());
    }

    private static Answer schema(String path) {
        return person.with("Accept", "*/*").get(path);
    }

    /** A submission of the person with all that is needed but metadata. */
    private static long submission(Object... repositories) {
        long submission =
                Doc.of("submission")
                        .with("source", "pass")
                        .with("submitted", false)
                        .with("submissionStatus", "draft")
                        .toOne("submitter", "user", user)
                        .toMany("repositories", "repository", repositories)
                        .createdBy(person);
        String boundary = "limit";
        Answer upload =
                person.with("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .send(
                                "POST",
                                "/file",
                                BodyPublishers.ofString(
                                        "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\r\n--limit--\r\n"));
        Doc.of("file")
                .with("name", "a.pdf")
                .with("fileRole", "manuscript")
                .with("uri", "/file/%s/a.pdf".formatted(upload.json().path("uuid").asString()))
                .toOne("submission", "submission", submission)
                .createdBy(person);
        return submission;
    }

    private static Answer submit(CoreHttp http, long submission, String metadata) {
        long version =
                http.get("/data/submission/" + submission)
                        .json()
                        .path("data")
                        .path("attributes")
                        .path("version")
                        .asLong();
        return http.patch(
                "/data/submission/" + submission,
                Doc.of("submission")
                        .id(submission)
                        .with("metadata", metadata)
                        .with("submitted", true)
                        .with("submissionStatus", "submitted")
                        .with("version", version)
                        .json());
    }

    @Test
    void theSchemaOfSeveralRepositoriesAsksForWhatAllOfThemAskFor() {
        Answer answer = schema("/schema?repositories=%d,%d".formatted(nihms, invenio));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/schema+json");
        JsonNode schema = answer.json();
        assertThat(schema.path("$id").asString())
                .endsWith("/schema/1?repositories=%d,%d".formatted(nihms, invenio));
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsExactly("title", "journal-title", "publicationDate", "authors");
        assertThat(schema.path("properties").propertyNames())
                .startsWith("title", "journal-title", "volume")
                .endsWith("Embargo-end-date", "journal-NLMTA-ID");
        assertThat(schema.path("properties").path("authors").path("minItems").asInt()).isEqualTo(1);
        assertThat(schema.path("allOf").size()).isEqualTo(2);
        assertThat(schema("/schema/1?repositories=%d,%d".formatted(nihms, invenio)).bytes())
                .isEqualTo(answer.bytes());
    }

    @Test
    void repositoriesWithoutKnownSchemaAskForNothing() {
        JsonNode schema = schema("/schema?repositories=" + unschooled).json();

        assertThat(schema.path("properties").size()).isZero();
        assertThat(schema.path("required").size()).isZero();
    }

    @Test
    void whatCannotBeServedIsSaid() {
        assertThat(schema("/schema").status()).isEqualTo(400);
        assertThat(schema("/schema?repositories=a").status()).isEqualTo(400);
        assertThat(schema("/schema?repositories=99999999").text()).contains("99999999");
        assertThat(schema("/schema?repositories=99999999").status()).isEqualTo(404);
        assertThat(schema("/schema/2?repositories=" + nihms).status()).isEqualTo(404);
    }

    @Test
    void anIncompleteSubmissionIsRefusedAndEveryFieldNamed() {
        long submission = submission(nihms, invenio);

        JsonNode error =
                Doc.error(
                        submit(
                                person,
                                submission,
                                "{\"title\":\"\",\"authors\":[],\"issns\":null,\"under-embargo\":\"true\"}"),
                        422);

        assertThat(error.path("source").path("pointer").asString())
                .isEqualTo("/data/attributes/metadata");
        assertThat(error.path("detail").asString())
                .contains(
                        "\"title\"",
                        "\"journal-title\"",
                        "\"publicationDate\"",
                        "\"authors\"",
                        "\"issns\"",
                        "\"journal-NLMTA-ID\"",
                        "\"Embargo-end-date\"");
    }

    @Test
    void aCompleteSubmissionPassesWithUnknownKeysExtraAuthorKeysAndUntypedIssns() {
        Answer answer = submit(person, submission(nihms, invenio), COMPLETE);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void theAbbreviationOfTheJournalServesInsteadOfIssns() {
        String metadata =
                "{\"title\":\"A paper\",\"journal-title\":\"J\",\"issns\":[],\"journal-NLMTA-ID\":\"J\"}";

        assertThat(submit(person, submission(nihms), metadata).status()).isEqualTo(200);
    }

    @Test
    void repositoriesWithoutSchemaTakeAnyMetadata() {
        assertThat(submit(person, submission(unschooled), "{}").status()).isEqualTo(200);
    }

    @Test
    void aDraftNeedsOnlyToBeAnObjectOfBoundedSize() {
        Doc draft = Doc.of("submission").toOne("submitter", "user", user);
        assertThat(
                        person.post(
                                        "/data/submission",
                                        draft.with("metadata", "{\"title\":1}").json())
                                .status())
                .isEqualTo(201);
        assertThat(person.post("/data/submission", draft.with("metadata", null).json()).status())
                .isEqualTo(201);
        for (String bad :
                List.of(
                        "[]",
                        "no json",
                        "\"text\"",
                        "{\"abstract\":\"%s\"}".formatted("x".repeat(1_100_000)))) {
            JsonNode error =
                    Doc.error(
                            person.post("/data/submission", draft.with("metadata", bad).json()),
                            422);
            assertThat(error.path("source").path("pointer").asString())
                    .isEqualTo("/data/attributes/metadata");
        }
    }

    @Test
    void whatServicesWriteIsNotLookedAt() {
        Doc loaded =
                Doc.of("submission")
                        .with("metadata", "no json")
                        .with("source", "other")
                        .with("submitted", true)
                        .toMany("repositories", "repository", nihms);

        assertThat(CORE.backend().post("/data/submission", loaded.json()).status()).isEqualTo(201);
    }
}
