// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    @TempDir Path folder;

    @Test
    void theHintIsTheExplanationOfSpringBoot() throws IOException {
        Path log =
                log(
                        """
                        12:00 ERROR Application run failed

                        Description:

                        Web server failed to start. Port 8080 was already in use.

                        Action:
                        """);

        assertThat(Logs.hint(log))
                .isEqualTo(
                        "Web server failed to start. Port 8080 was already in use. (more in %s)"
                                .formatted(log));
    }

    @Test
    void withoutOneItIsTheLastErrorElseTheLastLine() throws IOException {
        assertThat(Logs.hint(log("ERROR first\nERROR second\nbye\n"))).startsWith("ERROR second");
        assertThat(Logs.hint(log("hello\nbye\n\n"))).startsWith("bye");
    }

    @Test
    void anEmptyLogIsOnlyNamed() throws IOException {
        Path log = log("");

        assertThat(Logs.hint(log)).isEqualTo("see " + log);
    }

    @Test
    void theLogsOfTheLastRunArePutAside() throws IOException {
        Path log = log("old");

        Logs.rotate(folder);

        assertThat(log).doesNotExist();
        assertThat(folder.resolve("part.log.1")).hasContent("old");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("part.log"), text);
    }
}
