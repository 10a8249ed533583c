// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private static List<String> resolve(String... names) {
        return FileNames.resolve(List.of(names), Set.of("manifest.txt"), "SUBMISSION-");
    }

    @Test
    void ordinaryNamesStayAsTheyAre() {
        assertThat(resolve("paper.docx", "Figür 1 (final).tiff", "データ.csv", "قالب.pdf"))
                .containsExactly("paper.docx", "Figür 1 (final).tiff", "データ.csv", "قالب.pdf");
    }

    @Test
    void equalNamesAreToldApartBeforeTheirExtension() {
        assertThat(resolve("a.pdf", "a.pdf", "A.PDF", "a-1.pdf", "noextension", "noextension"))
                .containsExactly(
                        "a.pdf", "a-1.pdf", "A-2.PDF", "a-1-1.pdf", "noextension", "noextension-1");
    }

    @Test
    void namesThatDifferOnlyInHowAccentsAreComposedCountAsEqual() {
        assertThat(resolve("caf\u00e9.pdf", "cafe\u0301.pdf"))
                .containsExactly("caf\u00e9.pdf", "cafe\u0301-1.pdf");
    }

    @Test
    void thePackagesOwnNamesArePrefixed() {
        assertThat(resolve("manifest.txt", "Manifest.TXT", "SUBMISSION-manifest.txt"))
                .containsExactly(
                        "SUBMISSION-manifest.txt",
                        "SUBMISSION-Manifest-1.TXT",
                        "SUBMISSION-manifest-2.txt");
    }

    @Test
    void noNameLeavesThePackageOrBreaksALine() {
        assertThat(
                        resolve(
                                "../../etc/passwd",
                                "C:\\x.doc",
                                "a\tb\nc\rd\u0000.txt",
                                "..",
                                "",
                                "100%25.pdf",
                                "\u202efdp.exe"))
                .containsExactly(
                        ".._.._etc_passwd",
                        "C:_x.doc",
                        "a_b_c_d_.txt",
                        "file",
                        "file-1",
                        "100_25.pdf",
                        "_fdp.exe");
    }

    @Test
    void namesOf255BytesStayWhole() {
        String name = "é".repeat(125) + ".docx";
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(255);
        assertThat(resolve(name)).containsExactly(name);
    }

    @Test
    void longNamesAreCutBetweenCharactersAndKeepTheirExtension() {
        String name = "x" + "😀".repeat(80) + ".docx";
        List<String> resolved = resolve(name, name);
        assertThat(resolved).doesNotHaveDuplicates();
        assertThat(resolved)
                .allSatisfy(
                        cut ->
                                assertThat(cut.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThanOrEqualTo(255))
                .allSatisfy(cut -> assertThat(cut).endsWith(".docx").doesNotContain("?"));
    }
}
