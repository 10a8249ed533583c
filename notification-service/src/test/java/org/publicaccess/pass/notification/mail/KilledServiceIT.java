// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.notification.testing.Surroundings;

/**
 * The packaged service, killed again and again while the mail server is away and while it is not.
 */
class KilledServiceIT {

    private static final int EVENTS = Integer.getInteger("pass.test.events", 60);
    private static final int KILLS = Integer.getInteger("pass.test.kills", 6);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> RECIPIENTS = List.of("user/70", "user/71");

    @TempDir Path directory;
    private final Surroundings at = new Surroundings();
    private @Nullable Process service;

    @AfterEach
    void close() {
        if (service != null) {
            service.destroyForcibly();
        }
        at.close();
    }

    @Test
    void everyMailArrivesAndNoneIsInvented() throws Exception {
        long seed = System.nanoTime();
        System.out.printf("KilledServiceIT: seed %d, %d events, %d kills%n", seed, EVENTS, KILLS);
        Random random = new Random(seed);
        at.smtp.stop();
        at.putSubmission("7", "first@example.edu", "second@example.edu");
        ids().forEach(id -> at.putEvent(id, "7"));
        ids().forEach(id -> at.announce(id, null));
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill == KILLS / 2) {
                at.startSmtp();
            }
            start();
            // Some die while they start, the others while they work.
            if (kill % 3 != 0) {
                awaitReady();
            }
            assertThat(service.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS))
                    .as("the service has ended by itself")
                    .isFalse();
            service.destroyForcibly().waitFor();
        }
        start();
        awaitReady();
        await().atMost(PATIENCE)
                .until(() -> at.messageIds().containsAll(expected()) && waiting() == 0);
        service.destroy();
        assertThat(service.waitFor(20, TimeUnit.SECONDS)).as("stops on SIGTERM").isTrue();

        List<String> arrived = at.messageIds();
        assertThat(arrived.stream().distinct()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(arrived.size() - expected().size())
                .as("extra copies, at most one for every kill")
                .isBetween(0, KILLS);
        System.out.printf(
                "KilledServiceIT: %d mails, %d extra copies%n",
                expected().size(), arrived.size() - expected().size());
    }

    private static List<String> ids() {
        return IntStream.rangeClosed(1, EVENTS).mapToObj(Integer::toString).toList();
    }

    private static List<String> expected() {
        MessageIds ids = new MessageIds("pass.example.edu");
        return ids().stream()
                .flatMap(
                        id ->
                                RECIPIENTS.stream()
                                        .map(
                                                recipient ->
                                                        ids.of(
                                                                "submissionEvent/" + id,
                                                                recipient,
                                                                Kind
                                                                        .SUBMISSION_SUBMISSION_SUBMITTED)))
                .toList();
    }

    private int waiting() {
        return at.db.sql("SELECT count(*) FROM notification.mail WHERE state <> 'sent'")
                .query(Integer.class)
                .single();
    }

    private Path readyFile() {
        return directory.resolve("ready");
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> Files.exists(readyFile()) || !service.isAlive());
    }

    private void start() throws IOException {
        // What a killed process could not take away.
        Files.deleteIfExists(readyFile());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar()));
        command.addAll(
                List.of(
                        at.arguments(
                                "pass.ready-file=" + readyFile(),
                                "pass.notification.claim=2s",
                                "pass.notification.retry.longest=1s")));
        service =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
                        .start();
    }

    private static String jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.map(Path::toString)
                    .filter(file -> file.endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
