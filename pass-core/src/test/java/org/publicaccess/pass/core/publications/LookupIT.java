// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** The endpoints below {@code /doi} and {@code /lookup}, against services of our own. */
class LookupIT {

    private static final FakeService CROSSREF = new FakeService();
    private static final FakeService UNPAYWALL = new FakeService();
    private static final FakeService PUBMED = new FakeService();
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private static CoreServer core;
    private static CoreHttp person;

    @BeforeAll
    static void start() {
        core =
                CoreServer.start(
                        Map.of(
                                "spring.profiles.active", "demo",
                                "XREF_BASEURI", CROSSREF.base() + "v1/works/",
                                "UNPAYWALL_BASEURI", UNPAYWALL.base() + "v2/",
                                "PASS_CORE_PUBMED_BASEURI", PUBMED.base() + "eutils",
                                "PASS_DOI_SERVICE_MAILTO", "library@example.edu",
                                "pass.lookup.timeout", "3s",
                                "pass.lookup.open-for", "10ms",
                                "pass.lookup.backoff", "10ms"));
        core.person("staff1", "submitter");
        person = core.httpOf("staff1").with("Accept", "application/json");
    }

    @AfterAll
    static void stop() {
        core.close();
        CROSSREF.close();
        UNPAYWALL.close();
        PUBMED.close();
    }

    private static String record(String doi, String journal, String issns) {
        return """
               {"status":"ok","message":{"DOI":"%s","title":["A <i>title</i>"],"container-title":[%s],
                "issn-type":[%s],"ISSN":["9999-0001"],"volume":"7","issued":{"date-parts":[[2026,3]]},
                "accepted":{"date-parts":[[2026,1,5]]},"author":[{"given":"Jane","family":"Doe"},{"name":"A group"}],
                "abstract":"<jats:p>One <jats:italic>two</jats:italic><script>alert(1)</script></jats:p>"}}"""
                .formatted(doi, journal.isEmpty() ? "" : "\"" + journal + "\"", issns);
    }

    private static Answer journal(String doi) {
        return person.get("/doi/journal?doi=" + doi);
    }

    private static JsonNode stored(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return core.backend()
                .get("/data/journal/" + answer.json().path("journal-id").asString())
                .json()
                .path("data")
                .path("attributes");
    }

    @Test
    void aDoiGivesItsRecordAndItsJournalWhichIsMade() {
        CROSSREF.on(
                "/v1/works/10.5555/one",
                200,
                record(
                        "10.5555/one",
                        "Journal One",
                        "{\"value\":\"9999-0001\",\"type\":\"print\"}"));

        Answer answer = journal("https%3A%2F%2Fdoi.org%2F10.5555%2Fone");

        assertThat(stored(answer).path("journalName").asString()).isEqualTo("Journal One");
        assertThat(stored(answer).path("issns").toString()).isEqualTo("[\"Print:9999-0001\"]");
        JsonNode message = answer.json().path("crossref").path("message");
        assertThat(message.path("abstract").asString()).isEqualTo("<p>One <i>two</i></p>");
        assertThat(message.path("issued").toString()).isEqualTo("{\"date-parts\":[[2026,3]]}");
        assertThat(journal("doi:10.5555/one").json().path("journal-id"))
                .isEqualTo(answer.json().path("journal-id"));
        assertThat(journal("10.5555/one").header("Age")).matches("\\d+");
        assertThat(CROSSREF.requests())
                .filteredOn(request -> request.getPath().endsWith("/one"))
                .hasSize(1)
                .allMatch(request -> request.getQuery().equals("mailto=library@example.edu"));
        assertThat(
                        core.jdbc()
                                .sql(
                                        "SELECT changed_by FROM change_log WHERE resource_type = 'journal' AND resource_id = ?")
                                .param(answer.json().path("journal-id").asLong())
                                .query(String.class)
                                .single())
                .isEqualTo("staff1");
    }

    @Test
    void aJournalOfTheLoaderIsFoundByIssnAndLeftAsItIs() {
        long maintained =
                Doc.of("journal")
                        .with("journalName", "Old name")
                        .with("issns", List.of("Online:9999-0022"))
                        .with("nlmta", "Old")
                        .createdBy(core.backend());
        CROSSREF.on(
                "/v1/works/10.5555/two",
                200,
                record("10.5555/two", "", "{\"value\":\"9999-0022\",\"type\":\"print\"}")
                        .replace("9999-0001", "9999-0023"));

        Answer answer = journal("10.5555/two");

        assertThat(answer.json().path("journal-id").asString())
                .isEqualTo(Long.toString(maintained));
        assertThat(stored(answer).path("issns").size()).isEqualTo(1);
    }

    @Test
    void anotherJournalIsCompletedWithNameAndIssns() {
        long known =
                Doc.of("journal")
                        .with("journalName", "Journal 3")
                        .with("issns", List.of(":9999-0031"))
                        .createdBy(core.backend());
        CROSSREF.on(
                "/v1/works/10.5555/three",
                200,
                record(
                                "10.5555/three",
                                "Journal Three",
                                "{\"value\":\"9999-0031\",\"type\":\"print\"},{\"value\":\"9999-0032\",\"type\":\"electronic\"}")
                        .replace("9999-0001", "9999-0032"));

        Answer answer = journal("10.5555/three");

        assertThat(answer.json().path("journal-id").asString()).isEqualTo(Long.toString(known));
        assertThat(stored(answer).path("journalName").asString()).isEqualTo("Journal Three");
        assertThat(stored(answer).path("issns").toString())
                .isEqualTo("[\":9999-0031\",\"Online:9999-0032\"]");
    }

    @Test
    void manyThatMeetANewJournalAtOnceMakeItOnce() throws Exception {
        List<Callable<String>> lookups = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String doi = "10.5555/race" + i;
            CROSSREF.on(
                    "/v1/works/" + doi,
                    200,
                    record(doi, "Journal of Races", "{\"value\":\"9999-004X\",\"type\":\"print\"}")
                            .replace("9999-0001", "9999-004X"));
            lookups.add(() -> journal(doi).json().path("journal-id").asString());
        }
        List<String> ids = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> id : threads.invokeAll(lookups)) {
                ids.add(id.get());
            }
        }

        assertThat(ids).hasSize(12).containsOnly(ids.getFirst());
        assertThat(
                        core.jdbc()
                                .sql(
                                        "SELECT count(*) FROM journals WHERE journal_name = 'Journal of Races'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoDoiUnknownOrNoArticleIsSaid() {
        CROSSREF.on("/v1/works/10.5555/book", 200, "{\"message\":{\"title\":[\"A book\"]}}");

        assertThat(person.get("/doi/journal").status()).isEqualTo(400);
        assertThat(journal("notadoi").json().path("error").asString()).contains("DOI");
        assertThat(journal("10.5555/../../x").status()).isEqualTo(400);
        assertThat(journal("10.5555/unknown").status()).isEqualTo(404);
        assertThat(journal("10.5555/book").status()).isEqualTo(422);
        assertThat(journal("10.5555/book").json().path("error").asString())
                .contains("10.5555/book");
        assertThat(person.without("X-XSRF-TOKEN").get("/doi/journal?doi=10.5555/x").status())
                .isEqualTo(403);
    }

    @Test
    void doisWithUnusualCharactersReachCrossrefAsTheyAre() {
        String doi = "10.1002/(SICI)1096-8644(199609)101:1<1::AID-AJPA1>3.0.CO;2-#";
        CROSSREF.on(
                "/v1/works/" + doi,
                200,
                record("x", "Journal Five", "").replace("9999-0001", "9999-0005"));

        Answer answer =
                journal(
                        "10.1002%2F(SICI)1096-8644(199609)101%3A1%3C1%3A%3AAID-AJPA1%3E3.0.CO%3B2-%23");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void anAnswerThatCannotBeUnderstoodIsA500WithAnError() {
        CROSSREF.on("/v1/works/10.5555/garbage", 200, "<html>");

        Answer answer = journal("10.5555/garbage");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("error").asString()).contains("Crossref");
        assertThat(person.get("/lookup?q=10.5555/garbage").status()).isEqualTo(502);
    }

    @Test
    void manuscriptsAreTheLocationsWithAPdf() {
        UNPAYWALL
                .on(
                        "/v2/10.5555/open",
                        200,
                        """
                        {"oa_locations":[{"url_for_pdf":"https://r.example.org/a/paper.pdf?x=1","is_best":true,"repository_institution":"R"},
                         {"url_for_pdf":"https://r.example.org/"},{"url_for_pdf":null},{"url_for_pdf":"javascript:alert(1)"},{}]}""")
                .on("/v2/10.5555/odd", 200, "{\"oa_locations\":null}");

        assertThat(person.get("/doi/manuscript?doi=10.5555/open").text())
                .isEqualTo(
                        "{\"manuscripts\":[{\"url\":\"https://r.example.org/a/paper.pdf?x=1\",\"repositoryLabel\":\"R\",\"type\":\"application/pdf\",\"source\":\"Unpaywall\",\"name\":\"paper.pdf\",\"isBest\":true},"
                                + "{\"url\":\"https://r.example.org/\",\"repositoryLabel\":null,\"type\":\"application/pdf\",\"source\":\"Unpaywall\",\"name\":null,\"isBest\":false}]}");
        assertThat(person.get("/doi/manuscript?doi=10.5555/odd").text())
                .isEqualTo("{\"manuscripts\":[]}");
        assertThat(person.get("/doi/manuscript?doi=10.5555/none").status()).isEqualTo(404);
        assertThat(UNPAYWALL.requests())
                .allMatch(request -> request.getQuery().equals("email=library@example.edu"));
    }

    @Test
    void aPaperIsFoundByDoiPubMedIdAndTitle() {
        CROSSREF.on("/v1/works/10.5555/find", 200, record("10.5555/find", "J", ""));
        CROSSREF.on(
                "/v1/works",
                200,
                "{\"message\":{\"items\":[{\"DOI\":\"10.5555/found\",\"title\":[\"Found\"],\"issued\":{\"date-parts\":[[null]]}}]}}");
        PUBMED.on(
                "/eutils/esummary.fcgi",
                200,
                """
                {"result":{"uids":["123"],"123":{"uid":"123","title":"T","fulljournalname":"J","issn":"1234-5678","pubdate":"2024 Mar",
                 "articleids":[{"idtype":"doi","value":"10.5555/pm"}],"history":[{"pubstatus":"accepted","date":"2024/01/05 00:00"}],
                 "authors":[{"name":"Doe J"}]}}}""");

        JsonNode byDoi = person.get("/lookup?q=doi:10.5555/find").json();
        assertThat(byDoi.path("kind").asString()).isEqualTo("doi");
        assertThat(byDoi.path("results").get(0).path("publicationDate").asString())
                .isEqualTo("2026-03");
        assertThat(byDoi.path("results").get(0).path("acceptanceDate").asString())
                .isEqualTo("2026-01-05");
        assertThat(byDoi.path("results").get(0).path("authors").findValuesAsString("name"))
                .containsExactly("Jane Doe", "A group");
        JsonNode byPmid = person.get("/lookup?q=PMID%3A123").json();
        assertThat(byPmid.path("kind").asString()).isEqualTo("pmid");
        assertThat(byPmid.path("results").get(0).path("doi").asString()).isEqualTo("10.5555/pm");
        assertThat(byPmid.path("results").get(0).path("publicationDate").asString())
                .isEqualTo("2024-03");
        assertThat(byPmid.path("results").get(0).path("acceptanceDate").asString())
                .isEqualTo("2024-01-05");
        assertThat(person.get("/lookup?q=99").status()).isEqualTo(400);
        assertThat(person.get("/lookup?q=9999").json().path("results").size()).isZero();
        JsonNode byTitle = person.get("/lookup?q=A%20title%20to%20find").json();
        assertThat(byTitle.path("kind").asString()).isEqualTo("title");
        assertThat(byTitle.path("results").get(0).path("title").asString()).isEqualTo("Found");
        assertThat(byTitle.path("results").get(0).path("publicationDate").isNull()).isTrue();
    }

    @Test
    void aSlowServiceNeitherHoldsThreadsNorTheRestOfPass() throws Exception {
        UNPAYWALL.on("/v2/10.5555/slow", UNPAYWALL.silence());
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> slow = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                slow.add(threads.submit(() -> person.get("/doi/manuscript?doi=10.5555/slow")));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(core.backend().get("/data/funder").status()).isEqualTo(200);
            }
            for (Future<Answer> each : slow) {
                assertThat(each.get().status()).isIn(500, 503);
                assertThat(each.get().json().path("error").asString()).isNotBlank();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT.multipliedBy(4));
    }

    @Test
    void aPdfIsFoundByTheDoiOrTheTitleInIt() throws IOException {
        CROSSREF.on("/v1/works/10.5555/pdf-1", 200, record("10.5555/pdf-1", "J", ""));

        JsonNode withDoi =
                upload(pdf("A study of things", "See https://doi.org/10.5555/pdf-1.")).json();
        JsonNode withTitle =
                upload(pdf("Another study of many things", "No identifier here.")).json();

        assertThat(withDoi.path("doi").asString()).isEqualTo("10.5555/pdf-1");
        assertThat(withDoi.path("title").asString()).isEqualTo("A study of things");
        assertThat(withDoi.path("lookup").path("results").get(0).path("doi").asString())
                .isEqualTo("10.5555/pdf-1");
        assertThat(withTitle.path("doi").isNull()).isTrue();
        assertThat(withTitle.path("lookup").path("query").asString())
                .isEqualTo("Another study of many things");
        Answer noPdf = upload("hello".getBytes(StandardCharsets.US_ASCII));
        assertThat(noPdf.status()).isEqualTo(422);
        assertThat(noPdf.json().path("detail").asString()).contains("PDF");
    }

    private static Answer upload(byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return person.with("Content-Type", "multipart/form-data; boundary=limit")
                .send("POST", "/lookup/file", BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static byte[] pdf(String title, String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                content.beginText();
                content.setFont(font, 20);
                content.newLineAtOffset(50, 700);
                content.showText(title);
                content.setFont(font, 10);
                content.newLineAtOffset(0, -40);
                content.showText(text);
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
