// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.util.FileSystemUtils;

class OcflFileStoreTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path root;

    @ParameterizedTest
    @CsvSource({
        "b08af4bf-9d56-4caf-a999-1d9856dbe192,b.pdf,16,application/pdf,%PDF-1.4 backend",
        "ef7dca2c-43ff-42e5-8228-774cd6c8a168,noext,3,application/octet-stream,abc",
        "5d3866be-cebc-4e27-8486-ec8434561353,../../../..evil.txt,4,text/plain,evil",
        "99afa723-2d61-4f10-aa5f-0285c90660b8,page.html,25,text/html,<script>alert(1)</script>",
        "39f39628-39ae-42b5-b78b-384fcc281f3a,naïve 漢字 <b>bold</b> &amp; co.docx,4,"
                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,data"
    })
    void aStoreOfEclipsePassOpensUnchanged(
            String uuid, String name, long size, String type, String content)
            throws IOException, URISyntaxException {
        URI sample = Objects.requireNonNull(getClass().getResource("/ocfl-sample")).toURI();
        FileSystemUtils.copyRecursively(Path.of(sample), root.resolve("ocfl"));
        OcflFileStore store = open();
        FileId id = new FileId(UUID.fromString(uuid), name);

        StoredFile file = store.describe(id).orElseThrow();

        assertThat(file.owner()).isEqualTo("backend");
        assertThat(file.size()).isEqualTo(size);
        assertThat(file.type()).hasToString(type);
        assertThat(store.content(id).orElseThrow()).hasContent(content);
    }

    @Test
    void anUploadBecomesOneObjectInTheKnownLayout() throws IOException {
        OcflFileStore store = open();
        FileId id = new FileId(UUID.fromString("b08af4bf-9d56-4caf-a999-1d9856dbe192"), "b.pdf");
        Path upload = Files.writeString(root.resolve("temp/upload"), "%PDF-1.4 backend");

        StoredFile file = store.store(id, "backend", upload);

        // The place and the digest of the same object in a store of Eclipse PASS.
        Path object =
                root.resolve(
                        "ocfl/0a2/dc6/ca0/0a2dc6ca035d87417706ff572349986dacfc9c43107262e033ef4d52b7725555");
        assertThat(object.resolve("v1/content/b08af4bf-9d56-4caf-a999-1d9856dbe192.pdf"))
                .hasContent("%PDF-1.4 backend");
        assertThat(object.resolve("0=ocfl_object_1.1")).exists();
        assertThat(file.sha512()).startsWith("e6d6f753b570f75c").hasSize(128);
        assertThat(file.owner()).isEqualTo("backend");
        assertThat(upload).doesNotExist();
    }

    @Test
    void anOddExtensionStaysOutOfPathsOnDisk() throws IOException {
        OcflFileStore store = open();
        FileId id = new FileId(UUID.randomUUID(), "a." + "é%2f:".repeat(40));

        store.store(id, "backend", Files.writeString(root.resolve("temp/upload"), "x"));

        assertThat(store.content(id).orElseThrow()).hasFileName(id.uuid().toString());
    }

    @Test
    void aPurgedFileLeavesNothing() throws IOException {
        OcflFileStore store = open();
        FileId id = new FileId(UUID.randomUUID(), "a.txt");
        store.store(id, "backend", Files.writeString(root.resolve("temp/upload"), "secret"));

        store.purge(id);

        assertThat(store.describe(id)).isEmpty();
        try (Stream<Path> left = Files.walk(root)) {
            assertThat(
                            left.filter(
                                    path ->
                                            path.getFileName()
                                                    .toString()
                                                    .startsWith("" + id.uuid())))
                    .isEmpty();
        }
    }

    @Test
    void aRootThatCannotBeAFolderIsASettingError() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> new OcflFileStore(settings(file.toString()), CLOCK))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> settings(""))
                .hasMessage("PASS_CORE_FILE_SERVICE_ROOT_DIR is not set.");
        assertThatThrownBy(() -> new FileSettings("S3", root.toString()))
                .hasMessageContaining("PASS_CORE_FILE_SERVICE_TYPE");
    }

    @Test
    void aRootThatHoldsSomethingElseIsASettingError() throws IOException {
        Files.createDirectories(root.resolve("ocfl/photos"));
        Files.writeString(root.resolve("ocfl/photos/cat.jpg"), "miaow");

        assertThatThrownBy(this::open)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("cannot be opened as a file store");
    }

    private OcflFileStore open() {
        return new OcflFileStore(settings(root.toString()), CLOCK);
    }

    private static FileSettings settings(String rootDir) {
        return new FileSettings(FileSettings.FILE_SYSTEM, rootDir);
    }
}
