// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.loaders.kit.testing.LoaderFigures;

/** Measures the loader for docs/benchmarks.md. No test suite runs it by itself. */
class GrantLoadBenchmark {

    private static final int MEGABYTES = 128;

    @TempDir Path folder;

    @Test
    void timeGrowsWithTheRowsAndASecondRunIsShort() throws Exception {
        run(new Grants(folder), file(200)).print("200 rows, to warm up");
        LoaderFigures few = run(new Grants(folder), file(2_000));
        Grants large = new Grants(folder);
        Path rows = file(20_000);
        LoaderFigures first = run(large, rows);
        LoaderFigures second = run(large, rows);
        few.print("2 000 rows, first run");
        first.print("20 000 rows, first run");
        second.print("20 000 rows, second run");
        assertThat(second.seconds()).isLessThanOrEqualTo(first.seconds() / 4);
        assertThat(first.seconds()).isLessThanOrEqualTo(few.seconds() * 11);
    }

    @Test
    void aMillionRowsFitIntoTheSameMemory() throws Exception {
        LoaderFigures few = run(new Grants(folder), file(100_000), "--dry-run");
        few.print("100 000 rows, dry run");
        LoaderFigures many = run(new Grants(folder), file(1_000_000), "--dry-run");
        many.print("1 000 000 rows, dry run");
        assertThat(many.peakMegabytes())
                .isLessThanOrEqualTo(2 * MEGABYTES + 64)
                .isLessThanOrEqualTo(few.peakMegabytes() * 5 / 4);
    }

    private LoaderFigures run(Grants grants, Path file, String... options) throws Exception {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = file.toString();
        return LoaderFigures.of(folder, grants.settings, MEGABYTES, all);
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
}
