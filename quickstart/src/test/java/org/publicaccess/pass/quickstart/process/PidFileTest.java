// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir Path folder;

    @Test
    void theRememberedProcessIsFoundWhileItRuns() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            PidFile file = new PidFile(folder, "sleeper");
            file.write(process.toHandle());

            assertThat(file.process()).contains(process.toHandle());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(new PidFile(folder, "sleeper").process()).isEmpty();
    }

    @Test
    void anotherProcessWithTheSameIdIsNotTakenForIt() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Instant other = self.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
        Files.writeString(
                folder.resolve("self.pid"), self.pid() + " " + other.toEpochMilli() + "\n");

        assertThat(new PidFile(folder, "self").process()).isEmpty();
    }

    @Test
    void aMissingOrDamagedFileNamesNoProcess() throws IOException {
        Files.writeString(folder.resolve("damaged.pid"), "12");

        assertThat(new PidFile(folder, "damaged").process()).isEmpty();
        assertThat(new PidFile(folder, "missing").process()).isEmpty();
    }
}
