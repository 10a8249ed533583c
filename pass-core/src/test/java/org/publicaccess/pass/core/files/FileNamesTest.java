// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paper one.pdf",
                "noext",
                "naïve 漢字 <b>bold & co.docx",
                "100%;done.pdf",
                "a%2fb%00.pdf",
                "..hidden",
                "\u05e2\u05d1 \u202e rtl.pdf",
                "e\u0301.pdf",
                "😀.pdf"
            })
    void unusualNamesAreTaken(String name) {
        assertThat(FileNames.refusal(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../evil.txt",
                "C:\\paper.pdf",
                "nul\0.pdf",
                "line\nbreak.pdf",
                "sep\u2028arator.pdf",
                "broken\uFFFD.pdf",
                "half\uD83D.pdf"
            })
    void pathsAndControlCharactersAreRefused(String name) {
        assertThat(FileNames.refusal(name)).isPresent();
    }

    @Test
    void aNameMayHave255BytesAndNotMore() {
        assertThat(FileNames.refusal("a".repeat(255))).isEmpty();
        assertThat(FileNames.refusal("a".repeat(256))).isPresent();
        assertThat(FileNames.refusal("é".repeat(128))).isPresent();
    }
}
