// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;

class SupervisorIT {

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir Path temporary;
    private DataFolder folder;
    private Console console;
    private Supervisor supervisor;

    @BeforeEach
    void claim() {
        PrintStream stream = new PrintStream(progress, true, StandardCharsets.UTF_8);
        console = new Console(stream, stream);
        folder = DataFolder.claim(temporary);
        supervisor = new Supervisor(folder, console);
    }

    @AfterEach
    void stop() throws IOException {
        supervisor.close();
        supervisor.stop(List.of("part"));
        folder.close();
    }

    @Test
    void aPartThatIsKilledIsStartedAgain() {
        supervisor.start(shell("touch $READY; exec sleep 60"));
        ProcessHandle first = running();

        first.destroyForcibly();

        await().untilAsserted(
                        () ->
                                assertThat(new PidFile(folder.run(), "part").process())
                                        .hasValueSatisfying(
                                                p -> assertThat(p).isNotEqualTo(first)));
        await().untilAsserted(
                        () ->
                                assertThat(progress.toString(StandardCharsets.UTF_8))
                                        .contains("part was killed (signal 9); starting it again.")
                                        .contains("part is back."));
    }

    @Test
    void aPartThatCannotStartIsExplainedByItsLog() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> supervisor.start(shell("echo ERROR no such table; exit 3")))
                .withMessageStartingWith(
                        "part ended by itself (exit code 3): ERROR no such table (more in");
    }

    @Test
    void stoppingEndsThePartAndForgetsIt() {
        supervisor.start(shell("touch $READY; exec sleep 60"));
        ProcessHandle process = running();

        supervisor.stop(List.of("part"));

        assertThat(process.isAlive()).isFalse();
        assertThat(new PidFile(folder.run(), "part").process()).isEmpty();
        assertThat(progress.size()).isZero();
    }

    @Test
    void aSurvivorOfAKilledLauncherIsEnded() throws Exception {
        Process survivor = new ProcessBuilder("sleep", "60").start();
        new PidFile(folder.run(), "part").write(survivor.toHandle());

        new Survivors(folder.run(), console).endAllBut(Set.of("other"));

        assertThat(survivor.waitFor()).isEqualTo(128 + 15);
        assertThat(progress.toString(StandardCharsets.UTF_8))
                .startsWith("Stopped part, left over from an earlier run");
    }

    @Test
    void aPartGetsOnlyTheVariablesMeantForIt() throws IOException {
        supervisor.start(shell("env > $READY.env; touch $READY; exec sleep 60"));

        assertThat(Files.readAllLines(folder.run().resolve("part.ready.env")))
                .map(line -> line.replaceFirst("=.*", ""))
                .contains("PATH", "READY")
                .isSubsetOf(
                        "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ", "LC_ALL", "READY", "PWD",
                        "SHLVL", "_", "OLDPWD");
    }

    private ProcessHandle running() {
        return new PidFile(folder.run(), "part").process().orElseThrow();
    }

    private Part shell(String script) {
        Path ready = folder.run().resolve("part.ready");
        return Part.service(
                "part",
                List.of("sh", "-c", script),
                Map.of("READY", ready.toString()),
                Probes.file(ready));
    }
}
