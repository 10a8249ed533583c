// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.transport.Target;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.Work;
import tools.jackson.databind.JsonNode;

/** What administrators decide about a deposit in core, and what its work does then. */
class DecisionsIT {

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

    private String givenUp(String repositoryId, String key) {
        String deposit = site.takeOn(process, repositoryId, key);
        site.core.fail(request -> request.startsWith("GET /file/") ? 404 : 0);
        process.worker().work(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("failed");
        site.core.fail(request -> 0);
        return deposit;
    }

    private void decide(String deposit, String status) {
        site.core.set("deposit", deposit, "depositStatus", status);
        process.decisions().follow(deposit);
    }

    private void deliver(String deposit) {
        process.worker().work(deposit);
        process.reports().report(deposit);
    }

    @Test
    void progressIsToldWithEveryFailure() {
        String deposit = site.takeOn(process, SampleSubmission.PMC, "pmc");
        site.sftp.close();
        process.worker().work(deposit);
        assertThat(attribute(deposit, "attempts")).isEqualTo("1");
        assertThat(attribute(deposit, "round")).isEqualTo("1");
        assertThat(attribute(deposit, "nextAttempt")).startsWith("2026-04-20T12:35:0");
    }

    @Test
    void aRetriedDepositIsSentUnderItsOldName() {
        String deposit = givenUp(SampleSubmission.PMC, "pmc");
        String name = stored(deposit).fixed().orElseThrow().name();
        site.clock.advance(java.time.Duration.ofDays(3));
        decide(deposit, "retry");
        deliver(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("submitted");
        assertThat(attribute(deposit, "round")).isEqualTo("1");
        assertThat(attribute(deposit, "nextAttempt")).isEmpty();
        assertThat(site.filesAt("pmc")).singleElement().asString().endsWith(name);
    }

    @Test
    void aRetriedDepositThatWasGivenUpInTheMiddleOfRenamingIsFinished() {
        Site.Instance refused =
                site.process(
                        "refused",
                        new DisturbedTargets() {
                            @Override
                            void rename(Target target, String from, String to) throws IOException {
                                throw new IOException("Permission denied");
                            }
                        });
        String deposit = site.takeOn(process, SampleSubmission.PMC, "pmc");
        for (int attempt = 0; attempt < Site.MAX_ATTEMPTS; attempt++) {
            refused.worker().work(deposit);
            site.clock.advance(Site.RETRY.multipliedBy(2));
        }
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("failed");
        Path part = site.filesAt("pmc").getFirst();
        assertThat(part.toFile().delete()).as("NIHMS took it after all").isTrue();
        decide(deposit, "retry");
        assertThat(stored(deposit).stage()).isEqualTo(Stage.RENAMING);
        deliver(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("submitted");
        assertThat(site.filesAt("pmc")).as("it is not sent again").isEmpty();
    }

    @Test
    void aRefusedPackageThatIsRetriedGetsANewNameAndItsCopyGoesOn() {
        String deposit = site.takeOn(process, SampleSubmission.PMC, "pmc");
        deliver(deposit);
        String copy =
                site.core.deposit("15", "3").at("/relationships/repositoryCopy/data/id").asString();
        site.core.set("repositoryCopy", copy, "copyStatus", "rejected");
        site.core.set("deposit", deposit, "depositStatus", "rejected");
        process.decisions().follow(deposit);
        assertThat(stored(deposit).stage())
                .as("a rejection is no retry")
                .isEqualTo(Stage.DELIVERED);

        decide(deposit, "retry");
        deliver(deposit);

        assertThat(attribute(deposit, "depositStatus")).isEqualTo("submitted");
        assertThat(attribute(deposit, "round")).isEqualTo("2");
        assertThat(site.core.attribute("repositoryCopy", copy, "copyStatus"))
                .isEqualTo("in-progress");
        assertThat(site.filesAt("pmc")).hasSize(2);
        assertThat(attribute(deposit, "depositStatusRef"))
                .isEqualTo("nihms-package:nihms-native-2022-05_2026-04-20_12-34-57_15");
    }

    @Test
    void nobodysRetryIsSeenWhereTheServiceItselfSetIt() {
        String deposit = site.takeOn(process, SampleSubmission.PMC, "pmc");
        site.sftp.close();
        for (int attempt = 0; attempt < Site.MAX_ATTEMPTS; attempt++) {
            if (attempt == Site.MAX_ATTEMPTS - 1) {
                site.core.fail(request -> request.startsWith("PATCH") ? 503 : 0);
            }
            process.worker().work(deposit);
            site.clock.advance(Site.RETRY.multipliedBy(2));
        }
        assertThat(attribute(deposit, "depositStatus")).as("not told yet").isEqualTo("retry");
        process.decisions().follow(deposit);
        assertThat(stored(deposit).stage()).isEqualTo(Stage.FAILED);
    }

    @Test
    void whatIsDoneElsewhereIsNotSentAndItsEvidenceBecomesTheCopy() {
        String deposit = givenUp(SampleSubmission.INSTITUTIONAL, "ir");
        site.core.set("deposit", deposit, "evidence", "https://repository.example.edu/42");
        decide(deposit, "accepted");
        process.decisions().follow(deposit);
        assertThat(stored(deposit).stage()).isEqualTo(Stage.DELIVERED);
        assertThat(site.filesAt("ir")).isEmpty();
        JsonNode copy = site.core.all("repositoryCopy", any -> true).getFirst();
        assertThat(copy.at("/attributes/copyStatus").asString()).isEqualTo("complete");
        assertThat(copy.at("/attributes/accessUrl").asString())
                .isEqualTo("https://repository.example.edu/42");
        assertThat(site.core.deposit("15", "4").at("/relationships/repositoryCopy/data/id"))
                .isEqualTo(copy.path("id"));
        assertThat(process.work().agenda().unreported(10)).isEmpty();
    }

    @Test
    void evidenceThatIsNoAddressIsKeptAsTheCopysIdentifier() {
        String deposit = site.takeOn(process, SampleSubmission.PMC, "pmc");
        site.core.set("deposit", deposit, "evidence", "PMC1234567");
        decide(deposit, "accepted");
        process.worker().work(deposit);
        assertThat(site.filesAt("pmc")).isEmpty();
        JsonNode copy = site.core.all("repositoryCopy", any -> true).getFirst();
        assertThat(copy.at("/attributes/externalIds/0").asString()).isEqualTo("PMC1234567");
        assertThat(copy.at("/attributes/accessUrl").isMissingNode()).isTrue();
    }

    @Test
    void aWorkerIsStoppedWhenItsDepositIsSettledUnderItsHands() throws IOException {
        String deposit = site.takeOn(process, SampleSubmission.PMC, "pmc");
        Site.Instance slow =
                site.process(
                        "slow",
                        new DisturbedTargets() {
                            @Override
                            long write(Target target, String path, Target.Content content)
                                    throws IOException {
                                site.core.set("deposit", deposit, "evidence", "PMC1");
                                decide(deposit, "accepted");
                                return target.write(path, content);
                            }
                        });
        slow.worker().work(deposit);
        assertThat(site.filesAt("pmc")).isEmpty();
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("accepted");
    }

    @Test
    void aCoreThatWasRestoredFromABackupIsToldAgain() {
        String deposit = site.takeOn(process, SampleSubmission.INSTITUTIONAL, "ir");
        deliver(deposit);
        site.core.put(
                "deposit",
                deposit,
                """
                {"attributes": {"version": 0},
                 "relationships": {"submission": "submission/15", "repository": "repository/4"}}""");
        process.decisions().follow(deposit);
        process.reports().report(deposit);
        assertThat(attribute(deposit, "depositStatus")).isEqualTo("accepted");
        assertThat(site.filesAt("ir")).hasSize(1);
    }

    @Test
    void aReopenedSubmissionIsNotSentUntilItIsSubmittedAgain() {
        String deposit = site.takeOn(process, SampleSubmission.INSTITUTIONAL, "ir");
        site.core.set("submission", SampleSubmission.ID, "submitted", null);
        process.worker().work(deposit);
        assertThat(attribute(deposit, "statusMessage"))
                .isEqualTo("Submission 15 was reopened. It is sent when it is submitted again.");
        assertThat(site.filesAt("ir")).isEmpty();
        assertThat(process.work().rounds().next(deposit, Optional.empty())).isTrue();
    }
}
