// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.transport.Target;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.deposit.work.NewWork;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.Work;

class WorkerIT {

    @TempDir Path directory;
    private Site site;
    private Site.Instance process;

    @BeforeEach
    void open() throws IOException {
        site = new Site(directory);
        process = site.process("process", new Targets());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String attribute(String deposit, String name) {
        return site.core.attribute("deposit", deposit, name);
    }

    private Work stored(String deposit) {
        return process.store().find(deposit).orElseThrow();
    }

    private String institutional() {
        return site.takeOn(process, SampleSubmission.INSTITUTIONAL, "ir");
    }

    private String pmc() {
        return site.takeOn(process, SampleSubmission.PMC, "pmc");
    }

    @Test
    void aBagInADirectoryIsAcceptedAndIsTheCopy() {
        String deposit = institutional();
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("accepted");
        String url = site.filesAt("ir").getFirst().toUri().toString();
        assertThat(site.core.all("repositoryCopy", copy -> true))
                .singleElement()
                .satisfies(
                        copy -> {
                            assertThat(copy.at("/attributes/copyStatus").asString())
                                    .isEqualTo("complete");
                            assertThat(copy.at("/attributes/accessUrl").asString()).isEqualTo(url);
                            assertThat(copy.at("/attributes/externalIds/0").asString())
                                    .isEqualTo(url);
                            assertThat(copy.at("/relationships/publication/data/id").asString())
                                    .isEqualTo("7");
                            assertThat(
                                            site.core
                                                    .deposit("15", "4")
                                                    .at("/relationships/repositoryCopy/data/id")
                                                    .asString())
                                    .isEqualTo(copy.path("id").asString());
                        });
    }

    @Test
    void aPackageForNihmsIsSubmittedUnderItsNameAndAwaitsTheAnswer() throws IOException {
        String deposit = pmc();
        process.worker().work(deposit);
        String name = "nihms-native-2022-05_2026-04-20_12-34-56_15";
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("submitted");
        assertThat(attribute(deposit, "depositStatusRef")).isEqualTo("nihms-package:" + name);
        Path delivered = directory.resolve("pmc/upload/2026-04-20/" + name + ".tar.gz");
        assertThat(site.filesAt("pmc")).containsExactly(delivered);
        assertThat(Site.entries(delivered))
                .containsExactly("paper.docx", "paper-1.docx", "manifest.txt", "bulk_meta.xml");
        assertThat(site.core.all("repositoryCopy", copy -> true))
                .singleElement()
                .extracting(copy -> copy.at("/attributes/copyStatus").asString())
                .isEqualTo("in-progress");
    }

    @Test
    void aRepeatedBellDoesNothing() {
        String deposit = institutional();
        process.worker().work(deposit);
        int requests = site.core.requests().size();
        process.worker().work(deposit);
        assertThat(site.core.requests()).hasSize(requests);
    }

    @Test
    void anUnreachableRepositoryIsTriedAgainUntilTheLastAttempt() {
        String deposit = pmc();
        site.sftp.close();
        for (int attempt = 1; attempt < Site.MAX_ATTEMPTS; attempt++) {
            process.worker().work(deposit);
            assertThat(attribute(deposit, "depositStatus")).isEqualTo("retry");
            assertThat(attribute(deposit, "statusMessage"))
                    .startsWith(
                            "The package could not be delivered: Repository pmc: The server localhost:")
                    .contains("cannot be used: Connection refused. Correct transport.host")
                    .contains(
                            "This was attempt %d of 3; the next is due at 2026-04-20T12:3"
                                    .formatted(attempt));
            site.clock.advance(Site.RETRY.multipliedBy(2));
        }
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("failed");
        assertThat(attribute(deposit, "statusMessage")).endsWith("Given up after 3 attempts.");
        assertThat(stored(deposit).stage()).isEqualTo(Stage.FAILED);
    }

    @Test
    void aSuccessClearsTheMessageOfEarlierFailures() {
        String deposit = institutional();
        site.core.fail(request -> request.startsWith("GET /file/") ? 503 : 0);
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("retry");
        assertThat(attribute(deposit, "statusMessage"))
                .startsWith("PASS did not hand out the submission:");
        site.core.fail(request -> 0);
        site.clock.advance(Site.RETRY.multipliedBy(2));
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("accepted");
        assertThat(attribute(deposit, "statusMessage")).isEmpty();
        assertThat(stored(deposit).attempts()).isEqualTo(2);
    }

    @Test
    void aMissingFileFailsAtOnceAndSaysWhichOne() {
        String deposit = institutional();
        site.core.put(
                "file",
                "9",
                """
                {"attributes": {"name": "gone.pdf", "uri": "/file/nowhere/gone.pdf"},
                 "relationships": {"submission": "submission/15"}}""");
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("failed");
        assertThat(attribute(deposit, "statusMessage"))
                .isEqualTo(
                        "The content of file 9 (gone.pdf) is missing. Upload it again and submit"
                                + " anew.");
        assertThat(site.filesAt("ir")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://localhost/",
                "",
                "/data/user/1",
                "/file/../data/user/1",
                "/file/8/.."
            })
    void onlyUploadsOfPassAreFetched(String uri) {
        String deposit = institutional();
        site.core.put(
                "file",
                "9",
                """
                {"attributes": {"name": "x", "uri": "%s"},
                 "relationships": {"submission": "submission/15"}}"""
                        .formatted(uri));
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("failed");
        assertThat(attribute(deposit, "statusMessage"))
                .startsWith("The content of file 9 (x) is not an upload of PASS.");
    }

    @Test
    void whatTheMetadataLackIsTakenFromThePublication() throws IOException {
        site.core.put("journal", "60", "{\"attributes\": {\"issns\": [\"Online:1111-2222\"]}}");
        site.core.put(
                "publication",
                "7",
                """
                {"attributes": {"title": "Recorded title"},
                 "relationships": {"journal": "journal/60"}}""");
        site.core.set("submission", SampleSubmission.ID, "metadata", "{\"title\": null}");
        String deposit = pmc();
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("submitted");
        assertThat(Site.entry(site.filesAt("pmc").getFirst(), "bulk_meta.xml"))
                .contains("<manuscript-title>Recorded title</manuscript-title>")
                .contains("<issn issn-type=\"electronic\">1111-2222</issn>");
    }

    @ParameterizedTest
    @CsvSource({
        "applies, 3, 0, ' embargo-months=\"0\"'",
        "applies, 3, 4, ' embargo-months=\"4\"'",
        "applies, 4, 0, ' embargo-months=\"8\"'",
        "does-not-apply, 3, 0, ' embargo-months=\"8\"'",
        "applies, 3, null, ' embargo-months=\"8\"'"
    })
    void noEmbargoIsLongerThanTheObligationsAllowAtTheRepository(
            String state, String repository, String months, String attribute) throws IOException {
        site.core.set(
                "submission",
                SampleSubmission.ID,
                "metadata",
                """
                {"title": "T", "journal-NLMTA-ID": "J W", "Embargo-end-date": "2026"}""");
        site.core.putFile(
                "/policy/obligations",
                """
                {"submission": "15", "obligations": [
                  {"state": "%s", "embargoMonths": %s, "repositories": {"mode": "all-of", "ids": ["%s"]}}]}"""
                        .formatted(state, months, repository));
        process.worker().work(pmc());
        assertThat(Site.entry(site.filesAt("pmc").getFirst(), "bulk_meta.xml"))
                .contains("<manuscript-submit" + attribute + ">");
    }

    @Test
    void metadataThatNihmsWouldRefuseFailAtOnce() {
        site.core.set("submission", SampleSubmission.ID, "metadata", "{}");
        String deposit = pmc();
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("failed");
        assertThat(attribute(deposit, "statusMessage"))
                .startsWith("Submission 15 names its journal neither by NLM abbreviation");
        assertThat(site.filesAt("pmc")).isEmpty();
    }

    @Test
    void aSubmissionWithoutFilesOrSubmitterFailsWithTheReason() {
        site.core.put("submission", "16", "{\"attributes\": {\"submitted\": true}}");
        String deposit = institutional();
        site.core
                .all("file", file -> true)
                .forEach(file -> site.core.put("file", file.path("id").asString(), "{}"));
        process.worker().work(deposit);
        assertThat(attribute(deposit, "statusMessage"))
                .isEqualTo("Submission 15 has no files. Upload the manuscript and submit it anew.");
        site.core.put("submission", "15", "{\"attributes\": {\"submitted\": true}}");
        String other = pmc();
        process.worker().work(other);
        assertThat(attribute(other, "depositStatus")).isEqualTo("failed");
        assertThat(attribute(other, "statusMessage"))
                .isEqualTo("Submission 15 has no submitter. Name one and submit it anew.");
    }

    @Test
    void aRepositoryWithoutConfigurationFailsWithTheReason() {
        String deposit = site.takeOn(process, SampleSubmission.WEB_LINK, "nobody");
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("failed");
        assertThat(attribute(deposit, "statusMessage"))
                .startsWith("PASS does not know how to deposit into the repository nobody.");
    }

    @Test
    void coreIsToldLaterWhenItCouldNotBeToldAtOnce() {
        String deposit = institutional();
        site.core.fail(request -> request.startsWith("P") ? 503 : 0);
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEmpty();
        assertThat(stored(deposit).stage()).isEqualTo(Stage.DELIVERED);
        site.core.fail(request -> 0);
        site.clock.advance(Duration.ofMinutes(1));
        assertThat(process.work().agenda().unreported(10)).containsExactly(deposit);
        process.reports().report(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("accepted");
        assertThat(process.work().agenda().unreported(10)).isEmpty();
        assertThat(site.filesAt("ir")).hasSize(1);
    }

    @Test
    void theCopyIsMadeOnceThoughLinkingItFailedAtFirst() {
        String deposit = pmc();
        site.core.fail(request -> request.startsWith("PATCH") ? 500 : 0);
        process.worker().work(deposit);
        assertThat(site.core.all("repositoryCopy", copy -> true)).hasSize(1);
        site.core.fail(request -> 0);
        site.clock.advance(Duration.ofMinutes(1));
        process.reports().report(deposit);
        assertThat(site.core.all("repositoryCopy", copy -> true)).hasSize(1);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("submitted");
    }

    @Test
    void aCopyThatIsKnownIsLinkedAndNotSetBack() {
        site.core.put(
                "repositoryCopy",
                "50",
                """
                {"attributes": {"copyStatus": "complete", "accessUrl": "https://pmc/PMC1",
                   "externalIds": ["PMC1"]},
                 "relationships": {"publication": "publication/7", "repository": "repository/3"}}""");
        String deposit = pmc();
        process.worker().work(deposit);
        assertThat(site.core.all("repositoryCopy", copy -> true)).hasSize(1);
        assertThat(site.core.attribute("repositoryCopy", "50", "copyStatus")).isEqualTo("complete");
        assertThat(
                        site.core
                                .deposit("15", "3")
                                .at("/relationships/repositoryCopy/data/id")
                                .asString())
                .isEqualTo("50");
    }

    @Test
    void aChangeBySomebodyElseInBetweenIsNoFault() {
        String deposit = pmc();
        site.core.beforeNextPatch(
                () -> site.core.set("deposit", deposit, "statusMessage", "seen by staff"));
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("submitted");
    }

    @Test
    void anAnswerOfTheRepositoryThatCameFirstStays() {
        String deposit = pmc();
        site.core.beforeNextPatch(
                () -> {
                    site.core.set("deposit", deposit, "depositStatus", "rejected");
                    site.core.set("deposit", deposit, "statusMessage", "NIHMS says no");
                });
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("rejected");
        assertThat(attribute(deposit, "statusMessage")).isEqualTo("NIHMS says no");
        assertThat(
                        site.core
                                .deposit("15", "3")
                                .at("/relationships/repositoryCopy/data/id")
                                .asString())
                .isNotEmpty();
    }

    @Test
    void aDepositThatCoreHasForgottenIsReportedNoMore() {
        process.store().add(NewWork.pending("999", "15", SampleSubmission.INSTITUTIONAL, "ir"));
        process.worker().work("999");
        assertThat(process.work().agenda().unreported(10)).isEmpty();
        assertThat(stored("999").stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void shuttingDownBreaksWorkOffWithoutCountingAnAttempt() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        Site.Instance stopped =
                site.process(
                        "stopped",
                        new DisturbedTargets() {
                            @Override
                            long write(Target target, String path, Target.Content content)
                                    throws IOException {
                                writing.countDown();
                                try {
                                    new CountDownLatch(1).await();
                                } catch (InterruptedException e) {
                                    throw new IOException("interrupted", e);
                                }
                                return 0;
                            }
                        });
        String deposit = institutional();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> work = thread.submit(() -> stopped.worker().work(deposit));
            writing.await();
            stopped.claims().stop();
            await().atMost(Duration.ofSeconds(60)).until(work::isDone);
            work.get();
        }
        assertThat(stored(deposit).attempts()).isZero();
        assertThat(attribute(deposit, "depositStatus")).isEmpty();
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("accepted");
        stopped.worker().work(deposit);
    }
}
