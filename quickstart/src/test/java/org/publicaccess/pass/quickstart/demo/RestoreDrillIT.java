// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.backup.BackupCommand;
import org.publicaccess.pass.quickstart.backup.RestoreCommand;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.sample.Sample;

/**
 * A running system with files, and with a submission that waits for its deposits, is backed up and
 * destroyed, the broker's messages with it. What is restored has everything and finishes the work.
 */
class RestoreDrillIT {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Console CONSOLE = Console.standard();

    @TempDir Path folder;

    @Test
    void aDestroyedSystemComesBackWithItsFilesAndDoesWhatWasPending() throws Exception {
        assumeTrue(Boolean.getBoolean("pass.test.all"), "only with ./pass test --all");
        Path backups = folder.resolve("backups");
        Path destroyed = folder.resolve("destroyed");
        int port = new FreePorts().next();
        DemoProcess demo = DemoProcess.start(destroyed, port, "--no-training").untilReady();
        String finished = submit(port);
        sample(port).follow(finished);
        stopThe(demo, "deposit-service");
        String pending = submit(port);
        Map<String, Long> files = filesOf(port, finished);
        assertThat(files).hasSize(2);

        BackupCommand.run(List.of(backups.toString(), "--data", destroyed.toString()), CONSOLE);
        demo.killEverything();
        await().atMost(LIMIT).until(() -> DemoProcess.commandsOn(destroyed).isEmpty());
        DataFolder.delete(destroyed);

        Path restored = folder.resolve("restored");
        List<String> restore =
                List.of(backups.toString(), "--data", restored.toString(), "--without-broker");
        RestoreCommand.run(restore, CONSOLE);
        demo = DemoProcess.start(restored, port, "--no-training").untilReady();
        try {
            assertThat(sample(port).follow(finished)).isNotEmpty();
            assertThat(filesOf(port, finished)).isEqualTo(files);
            assertThat(sample(port).follow(pending)).hasSameSizeAs(sample(port).follow(finished));
        } finally {
            assertThat(demo.stop()).isZero();
        }
        aRestoreHarmsNothing(backups, restored);
    }

    private void aRestoreHarmsNothing(Path backups, Path restored) throws IOException {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> restore(backups, restored))
                .withMessageContaining("has data already");
        damageAFile(backups);
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> restore(backups, folder.resolve("other")))
                .withMessageContaining("1 files of")
                .withMessageContaining("nothing was restored");
    }

    private static void restore(Path backups, Path data) {
        RestoreCommand.run(List.of(backups.toString(), "--data", data.toString()), CONSOLE);
    }

    private static void damageAFile(Path backups) throws IOException {
        try (Stream<Path> files = Files.walk(backups)) {
            Path file = files.filter(f -> f.endsWith("PG_VERSION")).findFirst().orElseThrow();
            Files.writeString(file, "1\n");
        }
    }

    /** A part that stands still is not started again, as one that ended would be. */
    private static void stopThe(DemoProcess demo, String part) throws Exception {
        long pid = demo.part(part).pid();
        assertThat(new ProcessBuilder("kill", "-STOP", "" + pid).start().waitFor()).isZero();
    }

    private static Sample sample(int port) {
        return new Sample(address(port), Clock.systemUTC(), LIMIT, CONSOLE);
    }

    private static String submit(int port) {
        Sample sample = sample(port);
        String submission = sample.prepare();
        sample.approve(submission);
        return submission;
    }

    /** The bytes of a submission's files, as their checksum; downloads check the stored digest. */
    private static Map<String, Long> filesOf(int port, String submission) throws IOException {
        PassClient core = new PassClient(address(port), "backend", "backend", LIMIT);
        Map<String, Long> sums = new TreeMap<>();
        for (Resource file : core.all(Query.of("file").filter("submission.id==" + submission))) {
            CRC32C sum = new CRC32C();
            try (InputStream in = core.download(file.text("uri").orElseThrow())) {
                sum.update(in.readAllBytes());
            }
            sums.put(file.text("name").orElseThrow(), sum.getValue());
        }
        return sums;
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + port);
    }
}
