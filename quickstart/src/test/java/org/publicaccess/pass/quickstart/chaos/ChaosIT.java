// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.quickstart.Console;

/**
 * A short run of {@code ./pass chaos} with the shipped jars; a long one is a command of its own.
 */
class ChaosIT {

    private static final int FAULTS = 12;

    @Test
    void nothingIsLostOrDoubledWhileFaultsStrike() throws Exception {
        System.setProperty("pass.home", Path.of("").toAbsolutePath().getParent().toString());
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(results, true, StandardCharsets.UTF_8);

        // A violation ends the command with an exception that names the seed.
        ChaosCommand.run(
                List.of("--faults", "" + FAULTS, "--minutes", "2"), new Console(both, System.out));

        String text = results.toString(StandardCharsets.UTF_8);
        System.out.println(text);
        assertThat(text)
                .contains("Seed ")
                .contains("each repository has exactly one whole package of each submission");
    }
}
