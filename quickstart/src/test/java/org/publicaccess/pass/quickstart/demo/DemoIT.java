// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.sample.Arrival;
import org.publicaccess.pass.quickstart.sample.Sample;

/**
 * The whole system from the shipped jars: a submission reaches every repository exactly once,
 * whatever is killed on its way.
 */
class DemoIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir static Path data;

    private static final int PORT = new FreePorts().next();
    private static DemoProcess demo;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoProcess.start(data, PORT).untilReady();
    }

    @AfterAll
    static void stopLeavesNothingBehind() throws InterruptedException {
        List<ProcessHandle> all = demo.everything();
        assertThat(all).hasSizeGreaterThan(5);

        assertThat(demo.stop()).isZero();

        assertThat(demo.results()).containsExactly("PASS is ready: http://localhost:" + PORT + "/");
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        assertThat(DemoProcess.commandsOn(data)).isEmpty();
    }

    @Test
    void theSampleReachesEveryRepositoryAndItsPeopleHearOfIt() throws Exception {
        Sample sample = sample();
        String submission = sample.prepare();
        sample.approve(submission);

        check(submission, sample.follow(submission));

        assertThat(demo.everything()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"core", "deposit-service", "notification-service", "broker", "postgresql"})
    void aPartThatIsKilledOnTheWayChangesNothing(String part) throws Exception {
        Sample sample = sample();
        String submission = sample.prepare();
        demo.part(part).destroyForcibly();
        sample.approve(submission);
        await().atMost(LIMIT).ignoreExceptions().until(() -> demo.part(part).isAlive());
        demo.part(part).destroyForcibly();

        check(submission, sample.follow(submission));

        assertThat(demo.progress())
                .contains("%s was killed (signal 9); starting it again.".formatted(part));
    }

    @Test
    void afterAKillOfEverythingTheNextStartFinishes() throws Exception {
        Sample sample = sample();
        String submission = sample.prepare();
        sample.approve(submission);
        demo.killEverything();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(DemoProcess.commandsOn(data)).isEmpty());

        demo = DemoProcess.start(data, PORT).untilReady();

        check(submission, sample.follow(submission));
    }

    @Test
    void partsThatOutliveTheLauncherAreEndedByTheNextStart() throws Exception {
        Sample sample = sample();
        String submission = sample.prepare();
        sample.approve(submission);
        demo.killLauncherAlone();

        demo = DemoProcess.start(data, PORT).untilReady();

        check(submission, sample.follow(submission));
        assertThat(demo.progress())
                .anyMatch(line -> line.startsWith("Stopped core, left over from an earlier run"))
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "Stopped postgresql, left over from an earlier run"));
    }

    @Test
    @EnabledIfSystemProperty(named = "pass.test.all", matches = "true")
    void aSecondDemoRunsBesideItOnAnotherPortAndFolder(@TempDir Path other) throws Exception {
        int port = new FreePorts().next();
        DemoProcess second = DemoProcess.start(other, port, "--no-training");
        try {
            second.untilReady();
            assertThat(health(port)).isEqualTo(200);
        } finally {
            assertThat(second.stop()).isZero();
        }

        assertThat(DemoProcess.commandsOn(other)).isEmpty();
        assertThat(health(PORT)).isEqualTo(200);
    }

    @Test
    void aSecondDemoOnTheSameFolderIsRefused() throws Exception {
        DemoProcess second = DemoProcess.start(data, new FreePorts().next());

        assertThat(second.exitCode()).isEqualTo(1);
        await().untilAsserted(
                        () ->
                                assertThat(second.progress())
                                        .singleElement()
                                        .asString()
                                        .startsWith("Another ./pass demo uses the folder")
                                        .contains("http://localhost:" + PORT + "/"));
        assertThat(health(PORT)).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsNamed(@TempDir Path other) throws Exception {
        DemoProcess second = DemoProcess.start(other, PORT);

        assertThat(second.exitCode()).isEqualTo(1);
        await().untilAsserted(
                        () ->
                                assertThat(second.progress())
                                        .containsExactly(
                                                ("Port %d is in use by another program: stop that"
                                                                + " one, or choose another port, for"
                                                                + " example ./pass demo --port %d.")
                                                        .formatted(PORT, PORT + 1)));
    }

    private static Sample sample() {
        return new Sample(
                URI.create("http://localhost:" + PORT),
                Clock.systemUTC(),
                LIMIT,
                Console.standard());
    }

    private static void check(String submission, List<Arrival> arrivals) throws IOException {
        assertThat(arrivals)
                .extracting(Arrival::repositoryKey)
                .containsExactlyInAnyOrder("pmc", "eastbrook", "eastbrook-health");
        Packages packages = new Packages(data.resolve("repositories"), submission);
        packages.checkNihms();
        packages.checkBag("eastbrook");
        packages.checkBag("eastbrook-health");
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(StoredMails.about(data.resolve("mail"), submission))
                                        .containsOnlyKeys(
                                                "SUBMISSION_APPROVAL_REQUESTED"
                                                        + " nih-user@eastbrook.example.edu",
                                                "SUBMISSION_SUBMISSION_SUBMITTED"
                                                        + " staff1@eastbrook.example.edu")
                                        .allSatisfy(
                                                (_, ids) ->
                                                        assertThat(Set.copyOf(ids)).hasSize(1)));
    }

    private static int health(int port) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + port + "/health");
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        return connection.getResponseCode();
    }
}
