// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.loaders.kit.testing.LoaderChild;

/** Measures the loader for docs/benchmarks.md. No test suite runs it by itself. */
class GrantLoadBenchmark {

    private static final int MEGABYTES = 128;

    @TempDir Path folder;

    /** What a run took. */
    private record Figures(double seconds, long peakMegabytes) {}

    @Test
    void timeGrowsWithTheRowsAndASecondRunIsShort() throws Exception {
        Figures warm = run(new Grants(folder), file(200), 0);
        System.out.printf(Locale.ROOT, "warm-up %.1f s%n", warm.seconds());
        Grants small = new Grants(folder);
        Figures few = run(small, file(2_000), 0);
        Grants large = new Grants(folder);
        Path rows = file(20_000);
        Figures first = run(large, rows, 0);
        Figures second = run(large, rows, 0);
        print("2 000 rows, first run", few);
        print("20 000 rows, first run", first);
        print("20 000 rows, second run", second);
        assertThat(second.seconds()).isLessThanOrEqualTo(first.seconds() / 4);
        assertThat(first.seconds()).isLessThanOrEqualTo(few.seconds() * 11);
    }

    @Test
    void aMillionRowsFitIntoTheSameMemory() throws Exception {
        print("100 000 rows, dry run", run(new Grants(folder), file(100_000), 0, "--dry-run"));
        print("1 000 000 rows, dry run", run(new Grants(folder), file(1_000_000), 0, "--dry-run"));
    }

    private static void print(String what, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f s | %d MiB |%n",
                what,
                figures.seconds(),
                figures.peakMegabytes());
    }

    private Path file(int rows) throws IOException {
        Path file = folder.resolve(rows + ".csv");
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(Grants.HEADER + "\n");
            for (int row = 0; row < rows; row++) {
                int grant = row / 2;
                int pi = grant % Math.max(1, rows / 8);
                boolean isPi = row % 2 == 0;
                int person = isPi ? pi : (pi + 1) % Math.max(2, rows / 8);
                text.write(Grants.row("G" + grant, person, isPi ? "P" : "C", pi) + "\n");
            }
        }
        return file;
    }

    private Figures run(Grants grants, Path file, int code, String... options)
            throws IOException, InterruptedException {
        Path metrics = folder.resolve("metrics.prom");
        String[] all = new String[options.length + 2];
        all[0] = file.toString();
        all[1] = "--metrics=" + metrics;
        System.arraycopy(options, 0, all, 2, options.length);
        Process loader =
                LoaderChild.start(GrantLoader.class, folder, grants.settings, MEGABYTES, all)
                        .process();
        long peak = 0;
        while (!loader.waitFor(java.time.Duration.ofMillis(200))) {
            peak = Math.max(peak, peakMegabytes(loader.pid()));
        }
        assertThat(loader.exitValue())
                .as(() -> "end of the loader; see " + folder.resolve("child.log"))
                .isEqualTo(code);
        String seconds =
                Files.readAllLines(metrics).stream()
                        .filter(line -> line.startsWith("pass_loader_duration_seconds"))
                        .findFirst()
                        .orElseThrow();
        return new Figures(Double.parseDouble(seconds.replaceAll(".* ", "")), peak);
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
