// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.publicaccess.pass.core.testing.CoreServer;

/** A loader as a process of its own, which can be killed. */
public final class LoaderChild {

    private final Process process;
    private final Path log;

    private LoaderChild(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts this module's loader, as it is delivered, against the shared core, with files of its
     * own in a folder.
     */
    public static LoaderChild start(
            Path folder, Map<String, String> settings, int megabytes, String... options) {
        try {
            Path config =
                    LoaderRun.write(
                            LoaderRun.settings(CoreServer.shared().url(), settings),
                            folder.resolve("child.properties"));
            Path log = folder.resolve("child.log");
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx" + megabytes + "m",
                                    "-XX:+UseSerialGC",
                                    // as ./pass load starts it
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+ExitOnOutOfMemoryError",
                                    "-XX:-UsePerfData",
                                    "-jar",
                                    jar().toString(),
                                    "--config",
                                    config.toString()));
            command.addAll(List.of(options));
            return new LoaderChild(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "There is no target/…-app.jar: run mvn package"));
        }
    }

    public Process process() {
        return process;
    }

    /**
     * Kills it when so much is stored, or lets it end before; gives how much is stored then.
     *
     * @param stored counts what is stored
     */
    public long killAt(long enough, LongSupplier stored) throws InterruptedException, IOException {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !process.isAlive() || stored.getAsLong() >= enough);
        process.destroyForcibly().waitFor();
        assertThat(Files.readString(log)).doesNotContain("ERROR");
        return stored.getAsLong();
    }
}
