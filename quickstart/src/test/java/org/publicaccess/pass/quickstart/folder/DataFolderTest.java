// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.quickstart.UserException;

class DataFolderTest {

    @TempDir Path temporary;

    @Test
    void aMissingFolderIsMadeMarkedAndClosedToOthers() throws IOException {
        Path root = temporary.resolve("new/data");

        try (DataFolder folder = DataFolder.claim(root)) {
            assertThat(folder.file("pass-data.json")).content().contains("\"format\": 1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderOfOursCanBeClaimedAgain() throws IOException {
        DataFolder.claim(temporary).close();

        DataFolder.claim(temporary).close();
    }

    @Test
    void aFolderWithOtherPeoplesFilesIsRefusedAndLeftAlone() throws IOException {
        Path thesis = Files.writeString(temporary.resolve("thesis.txt"), "mine");

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> DataFolder.claim(temporary))
                .withMessageContaining("is not empty and was not made by ./pass demo")
                .withMessageContaining("--data");

        assertThat(temporary).isDirectoryContaining(thesis::equals);
        assertThat(Files.list(temporary)).hasSize(1);
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("data"), "");

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> DataFolder.claim(file))
                .withMessageContaining("is a file, not a folder");
    }

    @Test
    void aFolderBelowAFileCannotBeMade() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .withMessageStartingWith("Cannot write to the data folder")
                .withMessageContaining("--data");
    }

    @Test
    void aFolderOfANewerPassIsRefused() throws IOException {
        Files.writeString(temporary.resolve("pass-data.json"), "{\"format\": 99}");

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> DataFolder.claim(temporary))
                .withMessageContaining("newer PASS");
    }

    @Test
    void emptyingKeepsTheMarkerAndWhatIsNoData() throws IOException {
        try (DataFolder folder = DataFolder.claim(temporary)) {
            Files.writeString(folder.folder("mail").resolve("a.eml"), "x");
            Files.writeString(folder.folder("apps/core-1").resolve("core.jar"), "x");

            folder.empty();

            assertThat(temporary.resolve("mail")).doesNotExist();
            assertThat(temporary.resolve("apps/core-1/core.jar")).exists();
            assertThat(temporary.resolve("pass-data.json")).exists();
            assertThat(folder.isHalfEmptied()).isFalse();
        }
    }

    @Test
    void anEmptyingThatWasKilledIsNoticed() throws IOException {
        try (DataFolder folder = DataFolder.claim(temporary)) {
            Files.writeString(folder.file("emptying"), "");

            assertThat(folder.isHalfEmptied()).isTrue();
        }
    }
}
