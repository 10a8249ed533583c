// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.loaders.kit.testing.LoaderFigures;

/** Measures the loader at two sizes. No test suite runs it by itself. */
class JournalLoadBenchmark {

    private static final int MEGABYTES = 256;

    @TempDir Path folder;
    private final String own = UUID.randomUUID().toString();

    @Test
    void timeGrowsWithTheJournals() throws Exception {
        run(catalogue('1', 300)).print("300 journals, to warm up");
        LoaderFigures few = run(catalogue('2', 3_000));
        Path catalogue = catalogue('3', 30_000);
        LoaderFigures first = run(catalogue);
        LoaderFigures second = run(catalogue);
        few.print("3 000 journals, first run");
        first.print("30 000 journals, first run");
        second.print("30 000 journals, second run");
        assertThat(first.seconds()).isLessThanOrEqualTo(few.seconds() * 11);
        assertThat(second.seconds()).isLessThanOrEqualTo(first.seconds());
    }

    private LoaderFigures run(Path catalogue) throws Exception {
        return LoaderFigures.of(folder, Map.of(), MEGABYTES, "--medline", catalogue.toString());
    }

    private Path catalogue(char set, int journals) throws IOException {
        Path file = folder.resolve(set + ".txt");
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            for (int number = 0; number < journals; number++) {
                text.write(entry(set, number));
            }
        }
        return file;
    }

    private String entry(char set, int number) {
        return """
        --------------------------------------------------------
        JournalTitle: Journal %1$c-%2$d of %4$s
        MedAbbr: J %1$c-%2$d %4$s
        ISSN (Print): %1$c%3$03d-%5$04d
        ISSN (Online):
        NlmId: %1$c-%2$d-%4$s
        """
                .formatted(set, number, number / 10_000, own, number % 10_000);
    }
}
