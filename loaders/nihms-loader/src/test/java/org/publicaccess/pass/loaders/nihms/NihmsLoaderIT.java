// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

class NihmsLoaderIT {

    private static final String ALL_DATES = "1/5/2026,1/6/2026,1/20/2026,1/25/2026";
    private static final String DEPOSITED = "1/5/2026,,,";

    @TempDir Path folder;
    private final FakeNcbi ncbi = new FakeNcbi();
    private Nihms nihms;

    @BeforeEach
    void makeGrant() {
        nihms = new Nihms(folder, ncbi);
    }

    @AfterEach
    void stop() {
        ncbi.close();
    }

    private static String summary(String title, String doi) {
        return """
        {"title":"%s","volume":"7","issue":"2","articleids":[{"idtype":"pubmed","value":"1"},{"idtype":"doi","value":"%s"}]}\
        """
                .formatted(title, doi);
    }

    @Test
    void aCompliantPaperGetsEverythingFromPubMed() {
        String doi = "10.1/" + nihms.number;
        ncbi.summaries.put(nihms.pmid(1), summary("On widgets in PubMed", doi));
        LoaderRun run = nihms.load("compliant", nihms.row(1, "9990001", "1599999", ALL_DATES));
        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.LOADED);
        Resource publication = nihms.publication(1);
        assertThat(publication.text("title")).hasValue("On widgets in PubMed");
        assertThat(publication.text("doi")).hasValue(doi);
        assertThat(publication.text("volume")).hasValue("7");
        assertThat(publication.text("issue")).hasValue("2");
        Resource copy = nihms.copy(1);
        assertThat(copy.texts("externalIds")).containsExactly("PMC9990001", "NIHMS1599999");
        assertThat(copy.text("copyStatus")).hasValue("complete");
        assertThat(copy.text("accessUrl"))
                .hasValue("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9990001/");
        assertThat(copy.one("repository")).hasValue(nihms.repository);
        Resource submission = nihms.submission(1);
        assertThat(submission.isTrue("submitted")).isTrue();
        assertThat(submission.text("source")).hasValue("other");
        assertThat(submission.text("submissionStatus")).hasValue("complete");
        assertThat(submission.text("aggregatedDepositStatus")).isEmpty();
        assertThat(submission.text("submittedDate")).hasValue("2026-01-05T00:00:00.000Z");
        assertThat(submission.one("submitter")).hasValue(nihms.pi);
        assertThat(submission.many("grants")).containsExactly(nihms.grant);
        assertThat(submission.many("repositories")).containsExactly(nihms.repository);
        assertThat(folder.resolve("compliant_nihmspubs_20260401000000.csv.done")).exists();
    }

    @Test
    void theSameListsAgainWriteNothingAndAskPubMedOnlyForALackingDoi() {
        String compliant = nihms.row(1, "9990001", "1599999", ALL_DATES);
        String waiting = nihms.row(2, "", "1599998", DEPOSITED);
        ncbi.summaries.put(nihms.pmid(1), summary("One", "10.1/a" + nihms.number));
        ncbi.summaries.put(nihms.pmid(2), "{\"title\":\"Two\",\"articleids\":[]}");
        nihms.write("compliant", compliant);
        nihms.load("inprocess", waiting);
        ncbi.asked.clear();
        deleteDone();
        nihms.write("compliant", compliant);
        LoaderRun again = nihms.load("inprocess", waiting);
        assertThat(again.code()).isEqualTo(ExitCode.LOADED);
        assertThat(again.report().path("created").toString()).doesNotContainPattern("[1-9]");
        assertThat(again.report().path("changed").toString()).doesNotContainPattern("[1-9]");
        assertThat(ncbi.asked.stream().filter(asked -> asked.startsWith("/entrez")))
                .as("once more for the paper whose DOI PubMed did not know")
                .singleElement()
                .asString()
                .endsWith("id=" + nihms.pmid(2));
    }

    private void deleteDone() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPaperOnItsWayIsSubmittedAndOneThatIsMissingAsksForItsManuscript() {
        nihms.write("inprocess", nihms.row(1, "", "1599999", "1/5/2026,1/6/2026,,"));
        nihms.load(
                "noncompliant",
                nihms.row(2, "", "", ",,,"),
                nihms.row(3, "", "1599997", DEPOSITED));
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("in-progress");
        assertThat(nihms.submission(1).text("submissionStatus")).hasValue("submitted");
        assertThat(nihms.submission(2).text("submissionStatus")).hasValue("manuscript-required");
        assertThat(nihms.submission(2).isTrue("submitted")).isFalse();
        assertThat(nihms.publication(2).text("title")).hasValue("On widgets");
        assertThat(nihms.copy(3).text("copyStatus")).hasValue("stalled");
        assertThat(nihms.submission(3).text("submissionStatus")).hasValue("needs-attention");
    }

    @Test
    void statusesNeverGoBack() {
        nihms.load("inprocess", nihms.row(1, "", "1599999", "1/5/2026,1/6/2026,,"));
        deleteDone();
        nihms.load("inprocess", nihms.row(1, "", "1599999", DEPOSITED));
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("in-progress");
        nihms.load("compliant", nihms.row(1, "9990001", "1599999", ALL_DATES));
        deleteDone();
        LoaderRun run = nihms.load("noncompliant", nihms.row(1, "", "1599999", DEPOSITED));
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("complete");
        assertThat(nihms.submission(1).text("submissionStatus")).hasValue("complete");
        assertThat(run.report().path("notes").toString())
                .contains("the copy is complete and stays so");
    }

    @Test
    void ofSeveralListsTheMostAdvancedCounts() {
        nihms.write("compliant", nihms.row(1, "9990001", "", ALL_DATES));
        nihms.load("noncompliant", nihms.row(1, "", "1599999", DEPOSITED));
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("complete");
        assertThat(nihms.copy(1).texts("externalIds"))
                .containsExactlyInAnyOrder("PMC9990001", "NIHMS1599999");
    }

    @Test
    void malformedRowsGoToARejectFileWithTheReasonAndTheRestLoads() throws IOException {
        String good = nihms.row(1, "9990001", "1599999", ALL_DATES);
        LoaderRun run =
                nihms.load(
                        "compliant",
                        good.replace("R01 ZZ" + nihms.number, "R0"),
                        good.replace(nihms.pmid(1), ""),
                        good.replace("1/5/2026", "2026-01-05"),
                        good.replace("R01 ZZ" + nihms.number, "R01 ZZ000000"),
                        "1,2",
                        good.replace("On widgets", "=1+1").replace("1599999", "abc"),
                        good);
        assertThat(run.code()).isEqualTo(ExitCode.SOME_REFUSED);
        String name = "compliant_nihmspubs_20260401000000.csv";
        assertThat(run.refusals())
                .containsExactly(
                        name
                                + ", line 2: Grant number is \"R0\"; three or more characters are"
                                + " expected",
                        name
                                + ", line 4: NIHMS file deposited is no date: \"2026-01-05\". A"
                                + " date is written 3/1/2026",
                        name + ", line 6: it has 2 columns instead of 16",
                        name + ", line 7: NIHMSID is \"abc\"; digits are expected",
                        name + ", line 5: PASS has no grant with the number R01ZZ000000");
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("complete");
        List<String> rejected = Files.readAllLines(folder.resolve(name + ".rejected"));
        assertThat(rejected).hasSize(6);
        assertThat(rejected.getFirst()).isEqualTo(Nihms.HEADER + ",Reason");
        assertThat(rejected.get(1))
                .contains(",R0,")
                .endsWith("three or more characters are expected\"");
        assertThat(String.join("\n", rejected)).contains(",'=1+1,").doesNotContain(",=1+1");
        assertThat(rejected.get(3))
                .startsWith("1,2,,,")
                .endsWith(",line 6: it has 2 columns instead of 16");
        assertThat(folder.resolve(name + ".done")).exists();
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void aMendedRejectFileKeepsTheFirstFileAndItsOwnOrderOfColumns() throws IOException {
        String name = "compliant_nihmspubs_20260401000000.csv";
        String good = nihms.row(1, "9990001", "1599999", ALL_DATES);
        nihms.load("compliant", good.replace("R01 ZZ" + nihms.number, "R0"));
        String first = Files.readString(folder.resolve(name + ".done"));
        Path rejected = folder.resolve(name + ".rejected");
        Files.writeString(
                folder.resolve(name),
                Files.readString(rejected).replace(",R0,", ",R01 ZZ" + nihms.number + ","));
        Files.delete(rejected);
        assertThat(nihms.run().code()).isEqualTo(ExitCode.LOADED);
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("complete");
        assertThat(folder.resolve(name + ".done")).hasContent(first);
        assertThat(folder.resolve(name + ".2.done")).exists();
    }

    @Test
    void aRejectFileHasTheColumnsOfItsFile() throws IOException {
        String name = "compliant_nihmspubs_20260401000000.csv";
        Files.writeString(
                folder.resolve(name),
                "Article Title,PMID,PMCID,NIHMSID,Grant number,NIHMS file deposited,NIHMS initial"
                        + " approval,NIHMS tagging complete,NIHMS final approval,Colour\n"
                        + "On widgets,%s,,,R0,,,,,blue\n".formatted(nihms.pmid(1))
                        + "On,widgets,%s,,,R01 ZZ1,,,,,blue\n".formatted(nihms.pmid(2)));
        nihms.run();
        List<String> rejected = Files.readAllLines(folder.resolve(name + ".rejected"));
        assertThat(rejected.getFirst())
                .startsWith("Article Title,PMID,")
                .endsWith(",NIHMS final approval,Colour,Reason");
        assertThat(rejected.get(1)).startsWith("On widgets," + nihms.pmid(1) + ",,,R0,,,,,,");
        assertThat(rejected.get(2))
                .startsWith("On,widgets," + nihms.pmid(2) + ",,,R01 ZZ1,,,,,blue,");
    }

    @Test
    void aFileThatIsNoListStaysAndTheOthersLoad() throws IOException {
        Files.writeString(folder.resolve("inprocess_nihmspubs_1.csv"), "");
        Files.writeString(folder.resolve("noncompliant_nihmspubs_1.csv"), "PMID,Title\n1,x\n");
        LoaderRun run = nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES));
        assertThat(run.code()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(run.refusals())
                .hasSize(2)
                .anyMatch(text -> text.contains("inprocess_nihmspubs_1.csv is empty"))
                .anyMatch(
                        text -> text.contains("noncompliant_nihmspubs_1.csv has no column PMCID"));
        assertThat(folder.resolve("inprocess_nihmspubs_1.csv")).exists();
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("complete");
    }

    @Test
    void aSubmissionMadeInPassIsFoundAndItsDepositAccepted() {
        ResourceRef submission = nihms.submitted(1, true, nihms.repository);
        Resource deposit =
                nihms.core.create(
                        Changes.to("deposit")
                                .set("depositStatus", "submitted")
                                .link("submission", submission)
                                .link("repository", nihms.repository));
        nihms.load("compliant", nihms.row(1, "9990001", "1599999", ALL_DATES));
        Resource after = nihms.core.get(deposit.ref()).single();
        assertThat(after.text("depositStatus")).hasValue("accepted");
        assertThat(after.one("repositoryCopy")).hasValue(nihms.copy(1).ref());
        assertThat(nihms.submission(1).ref()).isEqualTo(submission);
        assertThat(nihms.submission(1).many("grants")).containsExactly(nihms.grant);
        assertThat(nihms.submission(1).text("submissionStatus")).hasValue("complete");
    }

    @Test
    void aStalledCopyDoesNotAcceptItsDeposit() {
        ResourceRef submission = nihms.submitted(1, true, nihms.repository);
        Resource deposit =
                nihms.core.create(
                        Changes.to("deposit")
                                .set("depositStatus", "submitted")
                                .link("submission", submission)
                                .link("repository", nihms.repository));
        nihms.load("noncompliant", nihms.row(1, "", "1599999", DEPOSITED));
        Resource after = nihms.core.get(deposit.ref()).single();
        assertThat(after.text("depositStatus")).hasValue("submitted");
        assertThat(after.one("repositoryCopy")).hasValue(nihms.copy(1).ref());
        deleteDone();
        nihms.load("compliant", nihms.row(1, "9990001", "1599999", ALL_DATES));
        assertThat(nihms.core.get(deposit.ref()).single().text("depositStatus"))
                .hasValue("accepted");
    }

    @Test
    void aCancelledSubmissionDoesNotCount() {
        ResourceRef cancelled = nihms.submitted(1, false, nihms.repository);
        nihms.core.update(
                cancelled.id(),
                Changes.to("submission")
                        .set("submissionStatus", "cancelled")
                        .set("version", nihms.core.get(cancelled).single().version()));
        ResourceRef other = nihms.submission(nihms.publication(1).ref(), true, nihms.repository);
        LoaderRun run = nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES));
        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.LOADED);
        assertThat(nihms.core.get(cancelled).single().text("submissionStatus"))
                .hasValue("cancelled");
        assertThat(nihms.core.get(other).single().text("submissionStatus")).hasValue("complete");
    }

    @Test
    void aWebLinkDoesNotKeepASubmissionFromBeingComplete() {
        ResourceRef link =
                nihms.core
                        .create(
                                Changes.to("repository")
                                        .set("name", "link")
                                        .set("integrationType", "web-link"))
                        .ref();
        nihms.submitted(1, true, nihms.repository, link);
        nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES));
        assertThat(nihms.submission(1).text("submissionStatus")).hasValue("complete");
    }

    @Test
    void everySubmissionStandsAsTheLastOfAllRowsLeavesTheCopy() {
        ResourceRef second = nihms.core.create(Changes.to("user").set("lastName", "Doe")).ref();
        nihms.grant("U54ZZ" + nihms.number, "2020-01-01T00:00:00Z", second);
        nihms.write("inprocess", nihms.row(1, "", "1599999", DEPOSITED));
        nihms.load(
                "compliant",
                nihms.row(1, "9990001", "1599999", ALL_DATES).replace("R01 ZZ", "U54 ZZ"));
        assertThat(
                        nihms
                                .core
                                .all(
                                        Query.of("submission")
                                                .filter(
                                                        "publication.id=="
                                                                + nihms.publication(1).id()))
                                .stream()
                                .map(one -> one.text("submissionStatus").orElse("")))
                .containsExactly("complete", "complete");
    }

    @Test
    void anUnsubmittedOneGetsTheRepositoryAndWaitsWhenItHasAnother() {
        ResourceRef other = nihms.core.create(Changes.to("repository").set("name", "other")).ref();
        ResourceRef submission = nihms.submitted(1, false, other);
        nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES));
        Resource after = nihms.submission(1);
        assertThat(after.ref()).isEqualTo(submission);
        assertThat(after.many("repositories")).containsExactlyInAnyOrder(other, nihms.repository);
        assertThat(after.isTrue("submitted")).isFalse();
        assertThat(after.text("submissionStatus")).hasValue("draft");
    }

    @Test
    void aPaperIsFoundByTheIdThatNihmsGaveItsDeposit() {
        ResourceRef publication =
                nihms.core.create(Changes.to("publication").set("title", "Without PMID")).ref();
        ResourceRef submission = nihms.submission(publication, true, nihms.repository);
        Resource deposit =
                nihms.core.create(
                        Changes.to("deposit")
                                .set("depositStatus", "submitted")
                                .set("depositStatusRef", "nihms-id:" + nihms.number)
                                .link("submission", submission)
                                .link("repository", nihms.repository));
        nihms.load("compliant", nihms.row(1, "9990001", "" + nihms.number, ALL_DATES));
        assertThat(nihms.publication(1).ref()).isEqualTo(publication);
        Resource after = nihms.core.get(deposit.ref()).single();
        assertThat(after.text("depositStatus")).hasValue("accepted");
        assertThat(after.one("repositoryCopy")).hasValue(nihms.copy(1).ref());
    }

    @Test
    void aPaperIsFoundByItsDoiAndGetsItsPmid() {
        String doi = "10.1/doi" + nihms.number;
        ResourceRef publication =
                nihms.core
                        .create(Changes.to("publication").set("title", "By DOI").set("doi", doi))
                        .ref();
        ncbi.summaries.put(nihms.pmid(1), summary("Other title", doi));
        nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES));
        assertThat(nihms.publication(1).ref()).isEqualTo(publication);
        assertThat(nihms.publication(1).text("title")).hasValue("By DOI");
    }

    @Test
    void lettersOfEitherCaseAreTheSameInADoi() {
        String doi = "10.1/case" + nihms.number;
        ResourceRef publication =
                nihms.core
                        .create(Changes.to("publication").set("title", "By DOI").set("doi", doi))
                        .ref();
        ncbi.summaries.put(nihms.pmid(1), summary("Other title", doi.replace("case", "CaSe")));
        nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES));
        assertThat(nihms.publication(1).ref()).isEqualTo(publication);
    }

    @Test
    void ambiguitiesRefuseTheRow() {
        nihms.submitted(1, true, nihms.repository);
        ResourceRef publication = nihms.publication(1).ref();
        nihms.submission(publication, true, nihms.repository);
        assertThat(nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES)).refusals())
                .singleElement()
                .asString()
                .endsWith("has several submissions of this paper to PubMed Central");
        nihms.core.create(Changes.to("publication").set("title", "x").set("pmid", nihms.pmid(1)));
        deleteDone();
        assertThat(nihms.load("compliant", nihms.row(1, "9990001", "", ALL_DATES)).refusals())
                .singleElement()
                .asString()
                .endsWith("PASS has several publications with the PMID " + nihms.pmid(1));
    }

    @Test
    void ofSeveralGrantsOfOneProjectTheLatestCountsAndEachGrantIsLinked() {
        ResourceRef later =
                nihms.grant("5R01ZZ" + nihms.number + "-03", "2023-01-01T00:00:00Z", nihms.pi);
        ResourceRef second = nihms.grant("U54ZZ" + nihms.number, "2020-01-01T00:00:00Z", nihms.pi);
        String row = nihms.row(1, "9990001", "", ALL_DATES);
        nihms.load("compliant", row, row.replace("R01 ZZ", "U54 ZZ"));
        assertThat(nihms.submission(1).many("grants")).containsExactlyInAnyOrder(later, second);
    }

    @Test
    void theIdConverterFillsAMissingPmcidAndAContradictionIsTold() {
        ncbi.pmcids.put(nihms.pmid(1), "PMC777");
        ncbi.pmcids.put(nihms.pmid(2), "PMC888");
        LoaderRun run =
                nihms.load(
                        "compliant",
                        nihms.row(1, "", "1599999", ALL_DATES),
                        nihms.row(2, "999", "1599998", ALL_DATES));
        assertThat(nihms.copy(1).texts("externalIds")).containsExactly("PMC777", "NIHMS1599999");
        assertThat(nihms.copy(2).texts("externalIds")).containsExactly("PMC999", "NIHMS1599998");
        assertThat(run.report().path("notes").toString())
                .contains("NIH's list says PMC999, NCBI's ID converter PMC888");
    }

    @Test
    void pubMedIsAskedForAllPapersAtOnceWithTheApiKey() {
        nihms.settings.put("pass.nihms.entrez.api-key", "key word");
        nihms.load(
                "inprocess",
                nihms.row(1, "", "1599999", DEPOSITED),
                nihms.row(2, "", "1599998", DEPOSITED));
        assertThat(ncbi.asked.getFirst())
                .startsWith("/entrez?db=pubmed&retmode=json&rettype=abstract")
                .contains("id=" + nihms.pmid(1) + "," + nihms.pmid(2), "&api_key=key+word");
        assertThat(ncbi.asked).as("once more after an error").hasSize(2);
    }

    @Test
    void aDryRunWritesNothingAndLeavesTheFiles() {
        String row = nihms.row(1, "9990001", "", ALL_DATES);
        Path file =
                nihms.write("compliant", row, row.replace("R01 ZZ" + nihms.number, "R01 ZZ000000"));
        LoaderRun run = nihms.run("--dry-run");
        assertThat(run.code()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(run.text()).contains("+ publication PMID " + nihms.pmid(1), "+ repositoryCopy");
        assertThat(run.refusals())
                .containsExactly(
                        file.getFileName()
                                + ", line 3: PASS has no grant with the number R01ZZ000000");
        assertThat(file).exists();
        assertThat(nihms.core.all(Query.of("publication").filter("pmid==" + nihms.pmid(1))))
                .isEmpty();
    }
}
