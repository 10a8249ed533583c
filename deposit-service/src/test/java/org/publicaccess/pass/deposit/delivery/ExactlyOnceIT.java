// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
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

        String deposit() {
            return "10" + id;
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

    /** Has a worker killed as the targets say, and waits until its lease has ended. */
    private void kill(Repository repository, DisturbedTargets targets) {
        Site.Instance victim = site.process("victim", targets);
        if (victim.store().find(repository.deposit()).isEmpty()) {
            site.takeOn(victim, repository.id, repository.key);
        }
        assertThatThrownBy(() -> victim.worker().work(repository.deposit()))
                .isInstanceOf(Killed.class);
        successor.worker().work(repository.deposit());
        assertThat(site.core.attribute("deposit", repository.deposit(), "depositStatus"))
                .as("before the lease has ended")
                .isEmpty();
        site.clock.advance(Site.LEASE);
    }

    /** Lets the lease end, and a successor do all of the work. */
    private void overtake(Repository repository) {
        site.clock.advance(Site.LEASE);
        successor.worker().work(repository.deposit());
    }

    private void work(Repository repository, DisturbedTargets targets) {
        Site.Instance instance = site.process("paused", targets);
        site.takeOn(instance, repository.id, repository.key);
        instance.worker().work(repository.deposit());
    }

    private void assertDeliveredOnce(Repository repository) throws IOException {
        assertThat(site.filesAt(repository.key)).singleElement().asString().endsWith(".tar.gz");
        assertThat(Site.entries(site.filesAt(repository.key).getFirst()))
                .hasSizeGreaterThanOrEqualTo(4);
        assertReported(repository);
    }

    private void assertReported(Repository repository) {
        assertThat(successor.store().find(repository.deposit()).orElseThrow().stage())
                .isEqualTo(Stage.DELIVERED);
        assertThat(site.core.attribute("deposit", repository.deposit(), "depositStatus"))
                .isEqualTo(repository.reached);
        assertThat(site.core.attribute("deposit", repository.deposit(), "statusMessage")).isEmpty();
        assertThat(site.core.all("repositoryCopy", copy -> true)).hasSize(1);
    }

    private static DisturbedTargets killedBeforeRenaming() {
        return new DisturbedTargets() {
            @Override
            void rename(Target target, String from, String to) {
                throw new Killed();
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void killedBeforeTheFirstByte(Repository repository) throws IOException {
        kill(
                repository,
                new DisturbedTargets() {
                    @Override
                    long write(Target target, String path, Target.Content content) {
                        throw new Killed();
                    }
                });
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void killedInTheMiddleOfWriting(Repository repository) throws IOException {
        kill(
                repository,
                new DisturbedTargets() {
                    @Override
                    long write(Target target, String path, Target.Content content)
                            throws IOException {
                        target.write(path, out -> out.write(new byte[100]));
                        throw new Killed();
                    }
                });
        assertThat(site.filesAt(repository.key))
                .singleElement()
                .asString()
                .endsWith(".tar.gz.1.part");
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void killedBeforeRenaming(Repository repository) throws IOException {
        kill(repository, killedBeforeRenaming());
        assertThat(successor.store().find(repository.deposit()).orElseThrow().stage())
                .isEqualTo(Stage.RENAMING);
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void killedBeforeRenamingAgainAndAgain(Repository repository) throws IOException {
        kill(repository, killedBeforeRenaming());
        kill(repository, killedBeforeRenaming());
        site.core.fail(request -> 503);
        kill(
                repository,
                new DisturbedTargets() {
                    @Override
                    OptionalLong size(Target target, String path) throws IOException {
                        if (path.endsWith(".part")) {
                            throw new Killed();
                        }
                        return super.size(target, path);
                    }
                });
        site.core.fail(request -> 0);
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatTheServerDamagedIsSentAgain(Repository repository) throws IOException {
        kill(repository, killedBeforeRenaming());
        Files.write(site.filesAt(repository.key).getFirst(), new byte[10]);
        site.core.fail(request -> request.startsWith("GET /file/") ? 503 : 0);
        successor.worker().work(repository.deposit());
        assertThat(site.core.attribute("deposit", repository.deposit(), "depositStatus"))
                .as("nothing is taken for delivered while it cannot be sent")
                .isEqualTo("retry");
        site.core.fail(request -> 0);
        site.clock.advance(Site.RETRY.multipliedBy(2));
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void killedAfterRenaming(Repository repository) throws IOException {
        kill(
                repository,
                new DisturbedTargets() {
                    @Override
                    void rename(Target target, String from, String to) throws IOException {
                        target.rename(from, to);
                        throw new Killed();
                    }
                });
        Path delivered = site.filesAt(repository.key).getFirst();
        Object written = Files.getAttribute(delivered, "lastModifiedTime");
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
        assertThat(Files.getAttribute(delivered, "lastModifiedTime")).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRepositoryTookAwayIsNotSentAgain(Repository repository) {
        kill(
                repository,
                new DisturbedTargets() {
                    @Override
                    void rename(Target target, String from, String to) throws IOException {
                        target.rename(from, to);
                        target.remove(to);
                        throw new Killed();
                    }
                });
        successor.worker().work(repository.deposit());
        assertThat(site.filesAt(repository.key)).isEmpty();
        assertReported(repository);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerLostAfterRenamingIsNoReasonToSendAgain(Repository repository) throws IOException {
        AtomicBoolean lost = new AtomicBoolean();
        work(
                repository,
                new DisturbedTargets() {
                    @Override
                    OptionalLong size(Target target, String path) throws IOException {
                        if (lost.get()) {
                            throw new IOException("Connection closed");
                        }
                        return target.size(path);
                    }

                    @Override
                    void rename(Target target, String from, String to) throws IOException {
                        target.rename(from, to);
                        lost.set(true);
                        throw new IOException("Connection reset");
                    }
                });
        assertThat(site.core.attribute("deposit", repository.deposit(), "depositStatus"))
                .isEqualTo("retry");
        site.clock.advance(Site.RETRY.multipliedBy(2));
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedRenamingIsTriedAgain(Repository repository) throws IOException {
        work(
                repository,
                new DisturbedTargets() {
                    @Override
                    void rename(Target target, String from, String to) throws IOException {
                        throw new IOException("Permission denied");
                    }
                });
        assertThat(site.core.attribute("deposit", repository.deposit(), "statusMessage"))
                .startsWith("The package could not be delivered: Permission denied.");
        site.clock.advance(Site.RETRY.multipliedBy(2));
        successor.worker().work(repository.deposit());
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerPausedBeforeWritingLeavesNothingBehind(Repository repository) throws IOException {
        work(
                repository,
                new DisturbedTargets() {
                    @Override
                    long write(Target target, String path, Target.Content content)
                            throws IOException {
                        overtake(repository);
                        return target.write(path, content);
                    }
                });
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerPausedAfterWritingCannotDeliver(Repository repository) throws IOException {
        AtomicBoolean renamed = new AtomicBoolean();
        work(
                repository,
                new DisturbedTargets() {
                    @Override
                    long write(Target target, String path, Target.Content content)
                            throws IOException {
                        long size = target.write(path, content);
                        overtake(repository);
                        return size;
                    }

                    @Override
                    void rename(Target target, String from, String to) {
                        renamed.set(true);
                    }
                });
        assertThat(renamed).as("the stale fence stops it").isFalse();
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerPausedBeforeRenamingFindsItsFileRenamed(Repository repository) throws IOException {
        work(
                repository,
                new DisturbedTargets() {
                    @Override
                    void rename(Target target, String from, String to) throws IOException {
                        overtake(repository);
                        target.rename(from, to);
                    }
                });
        assertDeliveredOnce(repository);
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerThatWakesUpWhileItsSuccessorRenamesDeliversForBoth(Repository repository)
            throws IOException {
        work(
                repository,
                new DisturbedTargets() {
                    @Override
                    void rename(Target paused, String from, String to) {
                        site.clock.advance(Site.LEASE);
                        site.process("renaming", wakingUp(() -> paused.rename(from, to)))
                                .worker()
                                .work(repository.deposit());
                    }
                });
        assertDeliveredOnce(repository);
    }

    /** A target operation of the worker that was paused. */
    private interface Operation {
        void run() throws IOException;
    }

    private static DisturbedTargets wakingUp(Operation other) {
        return new DisturbedTargets() {
            @Override
            void rename(Target target, String from, String to) throws IOException {
                other.run();
                target.rename(from, to);
            }
        };
    }
}
