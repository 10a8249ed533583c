// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreProcess;
import org.publicaccess.pass.core.testing.LongTests;
import org.publicaccess.pass.core.testing.TestBroker;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills core in the midst of uploads and deletions, again and again, on the same store. */
class KilledCoreIT {

    private static final int KILLS = LongTests.asked() ? 100 : 3;
    private static final int CLIENTS = 6;
    private static final int LARGEST = 2 * 1024 * 1024;

    private final Seed seed = Seed.of(getClass());

    /** Address of every acknowledged upload that nobody asked to delete, with its digest. */
    private final Map<String, String> uploaded = new ConcurrentHashMap<>();

    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private long filesChecked;
    private long deletionsChecked;
    private final TestPostgres.Database database = TestPostgres.newDatabase();

    @TempDir private Path folder;

    @Test
    void nothingIsLostAndNothingHalfIsSeenWheneverCoreIsKilled() throws Exception {
        long total = 0;
        try (TestBroker broker = TestBroker.started();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            for (int kill = 0; kill <= KILLS; kill++) {
                try (CoreProcess core =
                        CoreProcess.start(folder, database, broker, List.of("-Xmx256m"))) {
                    check(core, JdbcClient.create(pool));
                    if (kill < KILLS) {
                        total += workUntilKilled(core);
                    }
                }
            }
        }
        System.out.printf(
                "%d kills, %d requests acknowledged; %d files and %d deletions found as they should be; %s%n",
                KILLS, total, filesChecked, deletionsChecked, seed);
        assertThat(total).isGreaterThan(KILLS);
        assertThat(filesChecked).isPositive();
        assertThat(deletionsChecked).isPositive();
    }

    /** Uploads and deletes until the process is gone; gives the number of acknowledged requests. */
    private long workUntilKilled(CoreProcess core) throws InterruptedException {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            byte[] content = seed.bytes(seed.between(1, LARGEST));
            clients.add(
                    Thread.ofVirtual().start(() -> work(core.backend(), content, acknowledged)));
        }
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> acknowledged.size() > CLIENTS);
        TimeUnit.MICROSECONDS.sleep(seed.below(700_000)); // waits for nothing: the random point
        core.kill();
        for (Thread client : clients) {
            client.join();
        }
        return acknowledged.size();
    }

    private void work(CoreHttp http, byte[] content, Set<String> acknowledged) {
        try {
            for (int round = 0; ; round++) {
                content[0] = (byte) round;
                Answer answer = Multipart.upload(http, "file " + round, content);
                if (answer.status() == 201) {
                    String path = Multipart.path(answer);
                    uploaded.put(path, answer.header("Repr-Digest"));
                    acknowledged.add("upload " + path);
                    if (round % 2 == 1) {
                        delete(http, path, acknowledged);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            // Killed; what was not acknowledged may be there or not.
        }
    }

    private void delete(CoreHttp http, String path, Set<String> acknowledged) {
        uploaded.remove(path); // from now on either is right, until the answer
        if (http.delete(path).status() == 200) {
            deleted.add(path);
            acknowledged.add("delete " + path);
        }
    }

    private void check(CoreProcess core, JdbcClient jdbc) throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                jdbc.sql(
                                                        "SELECT count(*) FROM core.uploads WHERE state <> 'stored'")
                                                .query(Long.class)
                                                .single()
                                        == 0);
        uploaded.forEach(
                (path, digest) -> {
                    Answer answer = core.backend().get(path);
                    assertThat(answer.status()).as("%s %s", path, seed).isEqualTo(200);
                    assertThat(answer.header("Repr-Digest")).isEqualTo(digest);
                });
        deleted.forEach(
                path -> assertThat(core.backend().get(path).status()).as(path).isEqualTo(404));
        filesChecked += uploaded.size();
        deletionsChecked += deleted.size();
        deleted.clear();
        assertThat(validStore())
                .as("the store's files are the database's, %s", seed)
                .isEqualTo(
                        new HashSet<>(
                                jdbc.sql("SELECT uuid || '/' || name FROM core.uploads")
                                        .query(String.class)
                                        .list()));
        leaveLittleToCheck(core);
    }

    /** The ids of the objects, after the validation of all of them and of what lies between. */
    private Set<String> validStore() throws IOException {
        Path root = folder.resolve("files");
        OcflFileStore store = FileSystemFileStore.open(TestSettings.fileSystem(root.toString()));
        FileStoreContract.Found found = new FileStoreContract.Found();
        store.list(found);
        assertThat(found.broken).as(seed.toString()).isEmpty();
        Set<String> ids = new HashSet<>();
        for (FileId id : found.ids) {
            assertThat(store.problems(id)).as("%s %s", id, seed).isEmpty();
            ids.add(id.ocflId());
        }
        store.destroy();
        try (Stream<Path> files = Files.walk(root.resolve("ocfl"))) {
            long objects =
                    files.filter(it -> it.getFileName().toString().startsWith("0=ocfl_object"))
                            .count();
            assertThat(objects).isEqualTo(ids.size());
        }
        return ids;
    }

    /** Else every round would take longer than the one before. */
    private void leaveLittleToCheck(CoreProcess core) {
        List<String> paths = new ArrayList<>(uploaded.keySet());
        for (String path : paths.subList(Math.min(30, paths.size()), paths.size())) {
            assertThat(core.backend().delete(path).status()).isEqualTo(200);
            uploaded.remove(path);
        }
    }
}
