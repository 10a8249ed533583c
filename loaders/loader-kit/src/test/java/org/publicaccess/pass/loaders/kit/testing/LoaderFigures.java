// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a loader took as a process of its own.
 *
 * @param seconds as its metrics say, with the start of Spring
 * @param peakMegabytes memory of the process at most; 0 where the system does not tell
 */
public record LoaderFigures(double seconds, long peakMegabytes) {

    /**
     * Runs this module's loader with a heap of some megabytes; it must end without refusing
     * anything.
     */
    public static LoaderFigures of(
            Path folder, Map<String, String> settings, int megabytes, String... options)
            throws IOException, InterruptedException {
        Path metrics = folder.resolve("metrics.prom");
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--metrics=" + metrics);
        Process process =
                LoaderChild.start(folder, settings, megabytes, all.toArray(String[]::new))
                        .process();
        long peak = 0;
        while (!process.waitFor(Duration.ofMillis(200))) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
        }
        assertThat(process.exitValue())
                .as(() -> "end of the loader; see " + folder.resolve("child.log"))
                .isZero();
        String seconds =
                Files.readAllLines(metrics).stream()
                        .filter(line -> line.startsWith("pass_loader_duration_seconds"))
                        .findFirst()
                        .orElseThrow();
        return new LoaderFigures(Double.parseDouble(seconds.replaceAll(".* ", "")), peak);
    }

    /** Prints a line of a table. */
    public void print(String what) {
        System.out.printf(Locale.ROOT, "| %s | %.1f s | %d MiB |%n", what, seconds, peakMegabytes);
    }

    /** Linux tells; 0 elsewhere. */
    private static long peakMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
