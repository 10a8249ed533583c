// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.settings.SettingException;

class FileSystemFileStoreTest extends FileStoreContract {

    @Override
    OcflFileStore open() {
        return FileSystemFileStore.open(TestSettings.fileSystem(root.toString()));
    }

    @Override
    void put(String path, byte[] content) throws IOException {
        Path target = root.resolve("ocfl").resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    @Override
    void delete(String path) throws IOException {
        Files.delete(root.resolve("ocfl").resolve(path));
    }

    @Override
    List<String> paths() throws IOException {
        Path store = root.resolve("ocfl");
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> store.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void aRootThatCannotBeAFolderIsASettingError() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> FileSystemFileStore.open(TestSettings.fileSystem(file.toString())))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> TestSettings.fileSystem(""))
                .hasMessage("PASS_CORE_FILE_SERVICE_ROOT_DIR is not set.");
        assertThatThrownBy(() -> TestSettings.settings("TAPE", "", root.toString()))
                .hasMessageContaining("PASS_CORE_FILE_SERVICE_TYPE");
    }

    @Test
    void aRootThatHoldsSomethingElseIsASettingError() throws IOException {
        Path other = root.resolve("other");
        Files.createDirectories(other.resolve("ocfl/photos"));
        Files.writeString(other.resolve("ocfl/photos/cat.jpg"), "miaow");

        assertThatThrownBy(
                        () -> FileSystemFileStore.open(TestSettings.fileSystem(other.toString())))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("cannot be opened as a file store");
    }

    @Test
    void onlyOldLeftoversAreDeleted() throws IOException {
        Path folder = Files.createDirectories(root.resolve("leftovers"));
        Path old = Files.createDirectories(folder.resolve("old"));
        Files.writeString(old.resolve("part"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.writeString(folder.resolve("fresh"), "x");

        Folders.deleteOlder(folder, Instant.now().minus(Duration.ofDays(1)));

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
