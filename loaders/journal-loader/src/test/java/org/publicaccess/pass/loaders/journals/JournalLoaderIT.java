// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

class JournalLoaderIT {

    private static final String PMC_HEADER =
            "Journal Title,NLM Title Abbreviation (TA),Publisher,ISSN (print),ISSN (online),NLM"
                    + " Unique ID,Most Recent,Earliest,Release Delay (Embargo),Agreement"
                    + " Status,Agreement to Deposit,Journal Note,PMC URL\n";

    @TempDir Path folder;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String issn = ("" + Math.abs((long) own.hashCode()) + "0000000").substring(0, 4);
    private final PassClient core =
            new PassClient(
                    URI.create(CoreServer.shared().url()),
                    "backend",
                    "backend",
                    Duration.ofSeconds(60));

    private static String medline(
            String id, String title, String abbreviation, String print, String online) {
        return """
        --------------------------------------------------------
        JrId: %s
        JournalTitle: %s
        MedAbbr: %s
        ISSN (Print): %s
        ISSN (Online): %s
        IsoAbbr: %s.
        NlmId: %s
        """
                .formatted(id, title, abbreviation, print, online, abbreviation, id);
    }

    private static String pmc(
            String id,
            String title,
            String abbreviation,
            String print,
            String online,
            String status) {
        return "%s,%s,Widget Press,%s,%s,%s,v.5 2026,v.1 2020,0 months,%s,All articles,,https://example.org/j\n"
                .formatted(title, abbreviation, print, online, id, status);
    }

    private LoaderRun load(String medline, String pmc, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of(more));
        if (!medline.isEmpty()) {
            Path file = Files.writeString(folder.resolve("J_Medline.txt"), medline);
            options.addAll(List.of("--medline", file.toString()));
        }
        if (!pmc.isEmpty()) {
            Path file = Files.writeString(folder.resolve("jlist.csv"), PMC_HEADER + pmc);
            options.addAll(List.of("--pmc", file.toString()));
        }
        return run(options);
    }

    private static LoaderRun run(List<String> options) {
        return LoaderRun.of(
                JournalLoader.DESCRIPTION,
                LoaderRun.settings(CoreServer.shared().url(), Map.of()),
                Clock.systemUTC(),
                options.toArray(String[]::new));
    }

    private Resource journal(String nlmta) {
        return core.findOnly(Query.of("journal").filter("nlmta==" + Query.quote(nlmta)))
                .orElseThrow();
    }

    @Test
    void catalogueAndListMakeOneJournalWhoseTitleIsTheCatalogues() throws IOException {
        String medline =
                medline(
                        "1" + own,
                        "Journal of Widgets " + own,
                        "J Widgets " + own,
                        issn + "-1111",
                        "");
        String pmc =
                pmc(
                        "1" + own,
                        "J. Widgets (Online) " + own,
                        "Other Abbr",
                        issn + "-111X",
                        issn + "-2222",
                        "Active");
        LoaderRun run = load(medline, pmc);
        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.LOADED);
        assertThat(run.count("created", "journal")).isEqualTo(1);
        assertThat(run.report().at("/rows/loaded").asInt()).isEqualTo(2);
        Resource journal = journal("J Widgets " + own);
        assertThat(journal.text("journalName")).hasValue("Journal of Widgets " + own);
        assertThat(journal.texts("issns"))
                .containsExactly(
                        "Print:" + issn + "-1111",
                        "Print:" + issn + "-111X",
                        "Online:" + issn + "-2222");
        assertThat(journal.text("pmcParticipation")).hasValue("A");
        for (LoaderRun again : List.of(load(medline, pmc), load(medline, ""), load("", pmc))) {
            assertThat(again.count("created", "journal")).isZero();
            assertThat(again.count("changed", "journal")).isZero();
            assertThat(again.count("unchanged", "journal")).isEqualTo(1);
        }
    }

    @Test
    void participationIsTakenBackWhenTheAgreementEndsAndKeptByTheCatalogue() throws IOException {
        String active = pmc("2" + own, "Two " + own, "Two " + own, issn + "-1111", "", "Active");
        load("", active);
        load(medline("2" + own, "Two " + own, "Two " + own, issn + "-1111", ""), "");
        assertThat(journal("Two " + own).text("pmcParticipation")).hasValue("A");
        load("", active.replace("Active", "No longer participating"));
        assertThat(journal("Two " + own).text("pmcParticipation")).isEmpty();
    }

    @Test
    void aJournalThatDoiLookUpsMadeIsFoundAndItsIssnsGetTheirTypes() throws IOException {
        Resource made =
                core.create(
                        Changes.to("journal")
                                .set("journalName", "three " + own)
                                .set("issns", List.of(":" + issn + "-1111", "Print:9999-9999")));
        load(
                medline("3" + own, "Three " + own, "Three " + own, issn + "-1111", issn + "-2222"),
                "");
        Resource journal = journal("Three " + own);
        assertThat(journal.id()).isEqualTo(made.id());
        assertThat(journal.text("journalName")).hasValue("Three " + own);
        assertThat(journal.texts("issns"))
                .containsExactly(
                        "Print:" + issn + "-1111", "Print:9999-9999", "Online:" + issn + "-2222");
    }

    @Test
    void oneCommonTraitIsNotEnough() throws IOException {
        Resource other =
                core.create(
                        Changes.to("journal")
                                .set("journalName", "Somewhere else " + own)
                                .set("issns", List.of("Print:" + issn + "-1111")));
        LoaderRun run =
                load(medline("4" + own, "Four " + own, "Four " + own, issn + "-1111", ""), "");
        assertThat(run.count("created", "journal")).isEqualTo(1);
        assertThat(journal("Four " + own).id()).isNotEqualTo(other.id());
    }

    @Test
    void anEntryThatRepeatsAnotherIsLeftOutInEveryRun() throws IOException {
        String block = medline("5" + own, "Five " + own, "Five " + own, issn + "-1111", "");
        String twice = block + block.replace("5" + own, "6" + own);
        LoaderRun first = load(twice, "");
        LoaderRun second = load(twice, "");
        assertThat(first.count("created", "journal")).isEqualTo(1);
        assertThat(first.report().path("notes").toString())
                .contains("another entry is the same journal");
        assertThat(second.count("unchanged", "journal")).isEqualTo(1);
        assertThat(second.count("created", "journal")).isZero();
    }

    @Test
    void quirksOfTheRealFilesAreTaken() throws IOException {
        String medline =
                "\uFEFF"
                        + medline("7" + own, "Seven : the journal " + own, "Seven " + own, "", "")
                        + "ISSN (Linking): 1234-5678\n"
                        + medline("8" + own, "Eight " + own, "", "not-known", "")
                        + "--------------------------------------------------------\n";
        String pmc =
                "\"Nine, \"\"quoted\"\" "
                        + own
                        + "\",Nine "
                        + own
                        + ",,,,9"
                        + own
                        + ",,,,No agreement,,,\n"
                        + "Ten "
                        + own
                        + ",Ten "
                        + own
                        + ",too,few\n"
                        + "Eleven "
                        + own
                        + ",,,,,11"
                        + own
                        + ",,,,Active,,,\n";
        LoaderRun run = load(medline.replace("\n", "\r\n"), pmc);
        assertThat(run.code()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(run.refusals())
                .containsExactly("jlist.csv, line 3: it has 4 columns instead of 13");
        assertThat(run.report().at("/rows/read").asInt()).isEqualTo(5);
        assertThat(run.report().at("/rows/loaded").asInt()).isEqualTo(4);
        assertThat(journal("Seven " + own).text("journalName"))
                .hasValue("Seven : the journal " + own);
        assertThat(journal("Nine " + own).text("journalName")).hasValue("Nine, \"quoted\" " + own);
        assertThat(run.report().path("notes").toString())
                .contains("neither ISSN nor abbreviation: Eight " + own)
                .contains("neither ISSN nor abbreviation: Eleven " + own);
    }

    @Test
    void aDryRunShowsTheChange() throws IOException {
        String active =
                pmc("12" + own, "Twelve " + own, "Twelve " + own, issn + "-1111", "", "Active");
        load("", active);
        LoaderRun run = load("", active.replace("Active", "Predecessor"), "--dry-run");
        assertThat(run.text())
                .contains("~ journal Twelve " + own, "pmcParticipation: \"A\" → null");
        assertThat(journal("Twelve " + own).text("pmcParticipation")).hasValue("A");
    }

    @Test
    void addressesAreFetchedAndWebPagesAreNotTakenForData() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String block = medline("13" + own, "Thirteen " + own, "Thirteen " + own, "", "");
        for (Map.Entry<String, String> page :
                Map.of(
                                "/medline",
                                block,
                                "/login",
                                "<!DOCTYPE html><html>Sign in</html>",
                                "/empty",
                                " ")
                        .entrySet()) {
            server.createContext(
                    page.getKey(),
                    exchange -> {
                        byte[] body = page.getValue().getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
        }
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort();
            assertThat(run(List.of("--medline", url + "/medline")).code())
                    .isEqualTo(ExitCode.LOADED);
            assertThat(journal("Thirteen " + own).text("journalName")).isPresent();
            assertThat(failure(url + "/login"))
                    .contains("answered with a web page instead of data");
            assertThat(failure(url + "/empty")).contains("answered with an empty file");
            assertThat(failure(url + "/none")).contains("answered with 404");
        } finally {
            server.stop(0);
        }
    }

    private static String failure(String address) {
        LoaderRun run = run(List.of("--pmc", address));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        return run.report().path("failure").asString();
    }
}
