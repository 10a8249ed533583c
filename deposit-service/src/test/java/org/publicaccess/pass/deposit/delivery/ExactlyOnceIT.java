// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.publicaccess.pass.deposit.delivery.DisturbedTargets.Killed;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.transport.Target;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.deposit.work.Stage;

/** Whatever happens to a worker at whatever moment, the repository gets one whole package. */
class ExactlyOnceIT {

    enum Repository {
        PMC(SampleSubmission.PMC, "pmc", "submitted"),
        INSTITUTIONAL(SampleSubmission.INSTITUTIONAL, "ir", "accepted");

        final String id;
        final String key;
        final String reached;

        Repository(String id, String key, String reached) {
            this.id = id;
            this.key = key;
            this.reached = reached;
        }
    }

    @TempDir Path directory;
    private Site site;
    private Site.Instance successor;

    @BeforeEach
    void open() throws IOException {
        site = new Site(directory);
        successor = site.process("successor", new Targets());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String killed(Repository repository, DisturbedTargets targets) {
        Site.Instance victim = site.process("victim", targets);
        String deposit = site.takeOn(victim, repository.id, repository.key);
        assertThatThrownBy(() -> victim.worker().work(deposit)).isInstanceOf(Killed.class);
        successor.worker().work(deposit);
        assertThat(site.core.attribute("deposit", deposit, "depositStatus"))
                .as("before the lease has ended")
                .isEmpty();
        site.clock.advance(Site.LEASE);
        return deposit;
    }

    private void assertDeliveredOnce(Repository repository, String deposit) throws IOException {
        assertThat(site.filesAt(repository.key)).singleElement().asString().endsWith(".tar.gz");
        assertThat(Site.entries(site.filesAt(repository.key).getFirst()))
                .hasSizeGreaterThanOrEqualTo(4);
        assertReported(repository, deposit);
    }

    private void assertReported(Repository repository, String deposit) {
        assertThat(successor.store().find(deposit).orElseThrow().stage())
                .isEqualTo(Stage.DELIVERED);
        assertThat(site.core.attribute("deposit", deposit, "depositStatus"))
                .isEqualTo(repository.reached);
        assertThat(site.core.all("repositoryCopy", copy -> true)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void killedBeforeTheFirstByte(Repository repository) throws IOException {
        String deposit =
                killed(
                        repository,
                        new DisturbedTargets() {
                            @Override
                            void write(Target target, String path, Operation write) {
                                throw new Killed();
                            }
                        });
        successor.worker().work(deposit);
        assertDeliveredOnce(repository, deposit);
    }

    @ParameterizedTest
    @EnumSource
    void killedInTheMiddleOfWriting(Repository repository) throws IOException {
        String deposit =
                killed(
                        repository,
                        new DisturbedTargets() {
                            @Override
                            void write(Target target, String path, Operation write)
                                    throws IOException {
                                target.write(path, out -> out.write(new byte[100]));
                                throw new Killed();
                            }
                        });
        assertThat(site.filesAt(repository.key))
                .singleElement()
                .asString()
                .endsWith(".tar.gz.1.part");
        successor.worker().work(deposit);
        assertDeliveredOnce(repository, deposit);
    }

    @ParameterizedTest
    @EnumSource
    void killedBeforeRenaming(Repository repository) throws IOException {
        String deposit =
                killed(
                        repository,
                        new DisturbedTargets() {
                            @Override
                            void rename(Target target, String from, String to, Operation rename) {
                                throw new Killed();
                            }
                        });
        assertThat(successor.store().find(deposit).orElseThrow().stage()).isEqualTo(Stage.RENAMING);
        successor.worker().work(deposit);
        assertDeliveredOnce(repository, deposit);
    }

    @ParameterizedTest
    @EnumSource
    void killedAfterRenaming(Repository repository) throws IOException {
        String deposit =
                killed(
                        repository,
                        new DisturbedTargets() {
                            @Override
                            void rename(Target target, String from, String to, Operation rename)
                                    throws IOException {
                                rename.run();
                                throw new Killed();
                            }
                        });
        Path delivered = site.filesAt(repository.key).getFirst();
        Object written = Files.getAttribute(delivered, "lastModifiedTime");
        successor.worker().work(deposit);
        assertDeliveredOnce(repository, deposit);
        assertThat(Files.getAttribute(delivered, "lastModifiedTime")).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRepositoryTookAwayIsNotSentAgain(Repository repository) throws IOException {
        String deposit =
                killed(
                        repository,
                        new DisturbedTargets() {
                            @Override
                            void rename(Target target, String from, String to, Operation rename)
                                    throws IOException {
                                rename.run();
                                target.remove(to);
                                throw new Killed();
                            }
                        });
        successor.worker().work(deposit);
        assertThat(site.filesAt(repository.key)).isEmpty();
        assertReported(repository, deposit);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerLostAfterRenamingIsNoReasonToSendAgain(Repository repository) throws IOException {
        AtomicBoolean lost = new AtomicBoolean();
        Site.Instance process =
                site.process(
                        "process",
                        new DisturbedTargets() {
                            @Override
                            void rename(Target target, String from, String to, Operation rename)
                                    throws IOException {
                                rename.run();
                                lost.set(true);
                                throw new IOException("Connection reset");
                            }
                        });
        String deposit = site.takeOn(process, repository.id, repository.key);
        process.worker().work(deposit);
        assertThat(lost).isTrue();
        assertThat(site.core.attribute("deposit", deposit, "depositStatus")).isEqualTo("retry");
        site.clock.advance(Site.RETRY.multipliedBy(2));
        successor.worker().work(deposit);
        assertDeliveredOnce(repository, deposit);
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerPausedWhileWritingCannotDeliver(Repository repository) throws IOException {
        AtomicBoolean renamed = new AtomicBoolean();
        Site.Instance paused =
                site.process(
                        "paused",
                        new DisturbedTargets() {
                            @Override
                            void write(Target target, String path, Operation write)
                                    throws IOException {
                                write.run();
                                site.clock.advance(Site.LEASE);
                                successor.worker().work("10" + repository.id);
                            }

                            @Override
                            void rename(Target target, String from, String to, Operation rename) {
                                renamed.set(true);
                            }
                        });
        String deposit = site.takeOn(paused, repository.id, repository.key);
        paused.worker().work(deposit);
        assertThat(renamed).as("the stale fence stops it").isFalse();
        assertDeliveredOnce(repository, deposit);
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerPausedBeforeRenamingFindsItsFileGone(Repository repository) throws IOException {
        Site.Instance paused =
                site.process(
                        "paused",
                        new DisturbedTargets() {
                            @Override
                            void rename(Target target, String from, String to, Operation rename)
                                    throws IOException {
                                site.clock.advance(Site.LEASE);
                                successor.worker().work("10" + repository.id);
                                rename.run();
                            }
                        });
        String deposit = site.takeOn(paused, repository.id, repository.key);
        paused.worker().work(deposit);
        assertDeliveredOnce(repository, deposit);
        assertThat(site.core.attribute("deposit", deposit, "statusMessage")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerThatWakesUpWhileItsSuccessorLooksDeliversOnceForBoth(Repository repository)
            throws IOException {
        Site.Instance paused =
                site.process(
                        "paused",
                        new DisturbedTargets() {
                            @Override
                            void rename(Target target, String from, String to, Operation rename)
                                    throws IOException {
                                site.clock.advance(Site.LEASE);
                                site.process("looking", renamingBeforeRemoval(rename))
                                        .worker()
                                        .work("10" + repository.id);
                            }
                        });
        String deposit = site.takeOn(paused, repository.id, repository.key);
        paused.worker().work(deposit);
        assertDeliveredOnce(repository, deposit);
    }

    private static DisturbedTargets renamingBeforeRemoval(DisturbedTargets.Operation rename) {
        return new DisturbedTargets() {
            @Override
            void remove() throws IOException {
                rename.run();
            }
        };
    }
}
