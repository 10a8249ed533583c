// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.core.files.S3Gate.Fate;
import org.publicaccess.pass.core.settings.SettingException;
import software.amazon.awssdk.core.async.AsyncRequestBody;

class S3FileStoreIT extends FileStoreContract {

    private static S3Server server;
    private static HikariDataSource database;

    @BeforeAll
    static void start() {
        server = S3Server.start();
        TestPostgres.Database fresh = TestPostgres.newDatabase();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(fresh.url());
        pool.setUsername(fresh.user());
        pool.setPassword(fresh.password());
        database = new HikariDataSource(pool);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Override
    OcflFileStore open() {
        if (store() != null) {
            store().destroy();
        }
        return S3FileStore.open(TestSettings.s3(server.endpoint(), root.toString()), database);
    }

    @AfterEach
    void empty() throws Exception {
        assertThat(server.gate().denied()).as("requests without a right").isEmpty();
        server.gate().disturb(request -> Fate.PASS);
        store().destroy();
        for (String key : server.keys()) {
            server.client().deleteObject(it -> it.bucket(S3Server.BUCKET).key(key)).join();
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE ocfl_object_details");
        }
    }

    @Override
    void put(String path, byte[] content) {
        server.client()
                .putObject(
                        it -> it.bucket(S3Server.BUCKET).key(S3Server.PREFIX + "/" + path),
                        AsyncRequestBody.fromBytes(content))
                .join();
    }

    @Override
    void delete(String path) throws Exception {
        server.client()
                .deleteObject(it -> it.bucket(S3Server.BUCKET).key(S3Server.PREFIX + "/" + path))
                .join();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE ocfl_object_details");
        }
    }

    @Override
    List<String> paths() {
        return server.keys().stream()
                .map(key -> key.substring(S3Server.PREFIX.length() + 1))
                .toList();
    }

    @Test
    void largeFilesAreSentInPartsThroughTheSameServer() throws Exception {
        add(new FileId(UUID.randomUUID(), "large.bin"), seed().bytes(20 * 1024 * 1024));

        assertThat(server.gate().requests()).anyMatch(it -> it.contains("partNumber=3"));
        assertThat(server.unfinishedUploads()).isEmpty();
    }

    @Test
    void throttledRequestsAndCutConnectionsAreRepeated() throws Exception {
        AtomicInteger disturbed = new AtomicInteger();
        ConcurrentHashMap<String, Integer> seen = new ConcurrentHashMap<>();
        server.gate()
                .disturb(
                        request -> {
                            int times = seen.merge(request, 1, Integer::sum);
                            if (times > 2) {
                                return Fate.PASS;
                            }
                            disturbed.incrementAndGet();
                            return times == 1 ? Fate.THROTTLE : Fate.CUT_REQUEST;
                        });
        FileId id = new FileId(UUID.randomUUID(), "large.bin");
        byte[] content = seed().bytes(10 * 1024 * 1024);

        add(id, content);
        byte[] back = read(store().find(id).orElseThrow());
        store().purge(id);

        assertThat(back).isEqualTo(content);
        assertThat(disturbed.get()).isGreaterThan(20);
        assertThat(store().find(id)).isEmpty();
    }

    @Test
    void anAnswerThatBreaksOffIsNoDamage() throws Exception {
        FileId id = new FileId(UUID.randomUUID(), "a.bin");
        byte[] content = seed().bytes(1024 * 1024);
        add(id, content);
        StoredFile file = store().find(id).orElseThrow();
        AtomicInteger left = new AtomicInteger(1);
        server.gate()
                .disturb(
                        request ->
                                request.startsWith("GET") && left.getAndDecrement() > 0
                                        ? Fate.CUT_ANSWER
                                        : Fate.PASS);

        assertThat(read(file)).isEqualTo(content);
    }

    @Test
    void anUploadThatFailsForGoodLeavesNothingInTheBucket() throws Exception {
        List<String> before = paths();
        server.gate()
                .disturb(request -> request.contains("partNumber=2") ? Fate.THROTTLE : Fate.PASS);
        FileId id = new FileId(UUID.randomUUID(), "large.bin");

        assertThatThrownBy(() -> add(id, seed().bytes(20 * 1024 * 1024)))
                .isInstanceOf(RuntimeException.class);

        server.gate().disturb(request -> Fate.PASS);
        store().purge(id); // as the next cleaning does
        assertThat(paths()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(server.unfinishedUploads()).isEmpty();
        assertThat(server.gate().requests())
                .anyMatch(it -> it.startsWith("DELETE ") && it.contains("uploadId="));
    }

    @Test
    void twoNodesSeeTheSame() throws Exception {
        OcflFileStore other =
                S3FileStore.open(
                        TestSettings.s3(server.endpoint(), root.resolve("other").toString()),
                        database);
        FileId id = new FileId(UUID.randomUUID(), "a.txt");

        add(id, seed().bytes(10));
        assertThat(other.find(id)).isPresent();
        other.purge(id);
        assertThat(store().find(id)).isEmpty();
        other.destroy();
    }

    @Test
    void aBucketThatIsNotThereIsASettingError() {
        FileSettings settings = TestSettings.s3("http://127.0.0.1:1", root.toString());

        assertThatThrownBy(() -> S3FileStore.open(settings, database))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(S3Server.BUCKET);
    }
}
