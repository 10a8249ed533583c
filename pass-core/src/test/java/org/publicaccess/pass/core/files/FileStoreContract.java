// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.jsonapi.testing.Seed;

/** What every {@link FileStore} does, on a store that is empty before each test. */
abstract class FileStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Seed seed = Seed.of(getClass());

    @TempDir Path root;

    private OcflFileStore store;

    /** Opens the store, anew when it is open already. */
    abstract OcflFileStore open() throws Exception;

    /** Puts a file where the store has the path below its root. */
    abstract void put(String path, byte[] content) throws Exception;

    /** Deletes what the store has at the path below its root. */
    abstract void delete(String path) throws Exception;

    /** The paths of everything in the store. */
    abstract List<String> paths() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @Test
    void anUploadBecomesOneObjectInTheLayoutOfEclipsePass() throws Exception {
        FileId id = new FileId(UUID.fromString("b08af4bf-9d56-4caf-a999-1d9856dbe192"), "b.pdf");

        add(id, "%PDF-1.4 backend".getBytes(StandardCharsets.UTF_8));

        String object =
                "0a2/dc6/ca0/0a2dc6ca035d87417706ff572349986dacfc9c43107262e033ef4d52b7725555/";
        assertThat(paths())
                .contains(
                        object + "0=ocfl_object_1.1",
                        object + "inventory.json",
                        object + "inventory.json.sha512",
                        object + "v1/inventory.json",
                        object + "v1/content/b08af4bf-9d56-4caf-a999-1d9856dbe192.pdf");
        StoredFile file = store.find(id).orElseThrow();
        assertThat(file.sha512()).startsWith("e6d6f753b570f75c").hasSize(128);
        assertThat(file.owner()).isEqualTo("staff1");
        assertThat(file.size()).isEqualTo(16);
        assertThat(file.type()).hasToString("application/pdf");
        assertThat(file.storedAt()).isEqualTo(NOW);
        assertThat(store.problems(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "b08af4bf-9d56-4caf-a999-1d9856dbe192,b.pdf,16,application/pdf,%PDF-1.4 backend",
        "ef7dca2c-43ff-42e5-8228-774cd6c8a168,noext,3,text/plain,abc",
        "5d3866be-cebc-4e27-8486-ec8434561353,../../../..evil.txt,4,text/plain,evil",
        "99afa723-2d61-4f10-aa5f-0285c90660b8,page.html,25,text/html,<script>alert(1)</script>",
        "39f39628-39ae-42b5-b78b-384fcc281f3a,naïve 漢字 <b>bold</b> &amp; co.docx,4,text/plain,data"
    })
    void aStoreOfEclipsePassOpensUnchanged(
            String uuid, String name, long size, String type, String content) throws Exception {
        copySample();
        store = open();
        FileId id = new FileId(UUID.fromString(uuid), name);

        StoredFile file = store.find(id).orElseThrow();

        assertThat(file.owner()).isEqualTo("backend");
        assertThat(file.size()).isEqualTo(size);
        assertThat(file.type()).hasToString(type);
        assertThat(read(file)).asString(StandardCharsets.UTF_8).isEqualTo(content);
        assertThat(store.problems(id)).isEmpty();
        Found found = new Found();
        store.list(found);
        assertThat(found.ids).hasSize(5).contains(id);
        assertThat(found.broken).isEmpty();
    }

    @Test
    void aFileOfManyPartsComesBackExactly() throws Exception {
        byte[] content = seed.bytes(20 * 1024 * 1024 + 1);
        FileId id = new FileId(UUID.randomUUID(), "large.bin");

        add(id, content);

        assertThat(read(store.find(id).orElseThrow())).isEqualTo(content);
        assertThat(store.problems(id)).isEmpty();
    }

    @Test
    void aPurgedFileLeavesNothing() throws Exception {
        List<String> before = paths();
        FileId id = new FileId(UUID.randomUUID(), "a.txt");
        add(id, seed.bytes(100));

        store.purge(id);

        assertThat(store.find(id)).isEmpty();
        assertThat(paths()).containsExactlyInAnyOrderElementsOf(before);
        assertThatCode(() -> store.purge(id)).doesNotThrowAnyException();
        assertThatThrownBy(() -> store.open(id)).isInstanceOf(DamagedFileException.class);
        assertThat(store.problems(id)).containsExactly("the store has no such object");
    }

    @Test
    void halfAnObjectIsListedAsBrokenAndCanBePurged() throws Exception {
        List<String> before = paths();
        FileId half = new FileId(UUID.randomUUID(), "half.txt");
        FileId sound = new FileId(UUID.randomUUID(), "sound.txt");
        add(half, seed.bytes(100));
        for (String path : paths()) {
            if (path.contains("inventory.json") && !before.contains(path)) {
                delete(path);
            }
        }
        add(sound, seed.bytes(100));
        store = open();

        Found found = new Found();
        store.list(found);
        store.purge(half);
        store.purge(sound);

        assertThat(found.ids).containsExactly(sound);
        assertThat(found.broken).hasSize(1);
        assertThat(paths()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void missingAndChangedContentIsToldFromSoundContent() throws Exception {
        FileId id = new FileId(UUID.randomUUID(), "a.txt");
        add(id, "sound".getBytes(StandardCharsets.UTF_8));
        StoredFile file = store.find(id).orElseThrow();
        String content =
                paths().stream().filter(path -> path.contains("content/")).findAny().orElseThrow();

        put(content, "s0und".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("another digest");

        delete(content);
        assertThat(store.problems(id)).isNotEmpty();
        assertThatThrownBy(() -> read(file)).isInstanceOf(DamagedFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../evil.sh",
                "..",
                "a%2fb.pdf",
                "semi;colon",
                "back\\slash",
                "\u05e2\u202e rtl",
                "e\u0301",
                "a.é%2f:",
                "a.pdf ",
                "*?[#]."
            })
    void noNameReachesAnyPath(String name) throws Exception {
        FileId id = new FileId(UUID.randomUUID(), name);

        add(id, seed.bytes(10));

        assertThat(paths())
                .allMatch(path -> path.matches("[0-9a-z=_./-]*"), "made of ids and digests");
        assertThat(store.find(id)).isPresent();
        Found found = new Found();
        store.list(found);
        assertThat(found.ids).containsExactly(id);
    }

    @Test
    void manyMayAddAndPurgeAtTheSameTime() throws Exception {
        List<FileId> kept = new ArrayList<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            FileId id = new FileId(UUID.randomUUID(), "file " + i);
            boolean keep = i % 3 == 0;
            if (keep) {
                kept.add(id);
            }
            byte[] content = seed.bytes(1000);
            work.add(
                    () -> {
                        add(id, content);
                        if (!keep) {
                            store.purge(id);
                        }
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        Found found = new Found();
        store.list(found);
        assertThat(found.ids).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(found.broken).isEmpty();
        assertThat(kept).allSatisfy(id -> assertThat(store.problems(id)).isEmpty());
    }

    final OcflFileStore store() {
        return store;
    }

    final Seed seed() {
        return seed;
    }

    /** Adds content as an upload that has arrived. */
    final void add(FileId id, byte[] content) throws IOException {
        FileSettings settings = TestSettings.fileSystem(root.resolve("arriving").toString());
        Arrival arrival =
                new Arrivals(settings)
                        .receive(
                                new ByteArrayInputStream(content),
                                id.name(),
                                ReprDigest.parse(null));
        store.add(id, "staff1", NOW, arrival);
        assertThat(arrival.path()).doesNotExist();
    }

    final byte[] read(StoredFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var content = store.open(file.id())) {
            CheckedCopy.of(file, ByteRange.whole(file.size()), content, bytes);
        }
        return bytes.toByteArray();
    }

    private void copySample() throws Exception {
        Path sample = sample();
        try (var files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(sample.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static Path sample() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(FileStoreContract.class.getResource("/ocfl-sample"))
                        .toURI());
    }

    /** Collects what a listing tells. */
    static final class Found implements FileStore.Listing {

        final List<FileId> ids = new ArrayList<>();
        final List<String> broken = new ArrayList<>();

        @Override
        public void found(FileId id) {
            ids.add(id);
        }

        @Override
        public void broken(String what) {
            broken.add(what);
        }
    }
}
