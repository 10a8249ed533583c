// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.deposit.submission.SubmittedFile;

class NihmsManifestTest {

    private static SubmittedFile file(String description, FileRole role) {
        return new SubmittedFile("1", "x", "/file/1/x", description, role);
    }

    @Test
    void namesTypeLabelAndFileAndEndsWithTheMetadata() {
        assertThat(
                        NihmsManifest.of(
                                List.of(
                                        file("", FileRole.MANUSCRIPT),
                                        file("Fig\t1", FileRole.FIGURE),
                                        file("", FileRole.SUPPLEMENTAL)),
                                List.of("paper.docx", "fig1.png", "SUBMISSION-manifest.txt")))
                .isEqualTo(
                        """
                        manuscript\t\tpaper.docx
                        figure\tFig 1\tfig1.png
                        supplement\tsupplement-1\tSUBMISSION-manifest.txt
                        bulksub_meta_xml\tSubmission Metadata\tbulk_meta.xml""");
    }

    @Test
    void noTwoFilesOfATypeHaveTheSameLabel() {
        String manifest =
                NihmsManifest.of(
                        List.of(
                                file("table-2", FileRole.TABLE),
                                file("", FileRole.TABLE),
                                file("", FileRole.TABLE),
                                file("Data", FileRole.TABLE),
                                file("Data", FileRole.TABLE),
                                file("Data", FileRole.FIGURE),
                                file("", FileRole.MANUSCRIPT),
                                file("", FileRole.MANUSCRIPT)),
                        List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        assertThat(manifest.lines().map(line -> line.substring(0, line.lastIndexOf('\t'))))
                .containsExactly(
                        "table\ttable-2",
                        "table\ttable-1",
                        "table\ttable-3",
                        "table\tData",
                        "table\tData-1",
                        "figure\tData",
                        "manuscript\t",
                        "manuscript\tmanuscript-1",
                        "bulksub_meta_xml\tSubmission Metadata");
    }
}
