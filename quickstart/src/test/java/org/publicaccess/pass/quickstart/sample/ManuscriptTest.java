// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManuscriptTest {

    @TempDir Path folder;

    @Test
    void everyCrossReferenceOfThePdfPointsToItsObject() throws Exception {
        Path file = folder.resolve("manuscript.pdf");
        Manuscript.write(Paper.sample(), file);

        String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
        int table =
                Integer.parseInt(
                        Pattern.compile("startxref\n(\\d+)\n%%EOF\n$")
                                .matcher(pdf)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1));
        assertThat(pdf).startsWith("%PDF-1.4\n");
        assertThat(pdf.substring(table)).startsWith("xref\n0 7\n");
        int[] offsets =
                Pattern.compile("(\\d{10}) 00000 n ")
                        .matcher(pdf)
                        .results()
                        .map(MatchResult::group)
                        .mapToInt(line -> Integer.parseInt(line.substring(0, 10)))
                        .toArray();
        for (int number = 1; number <= offsets.length; number++) {
            assertThat(pdf.substring(offsets[number - 1])).startsWith(number + " 0 obj\n");
        }
        assertThat(pdf).contains("(The complete sequence of a human Y chromosome) Tj");
    }

    @Test
    void theFigureIsAPicture() throws Exception {
        Path file = folder.resolve("figure.png");
        Figure.write(file);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(480);
    }
}
