// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.publicaccess.pass.core.jsonapi.testing.Together;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What happens to files after their upload, on a core of its own. */
@ExtendWith(OutputCaptureExtension.class)
class FileLifeIT {

    private static final byte[] CONTENT = "%PDF-1.4 hello".getBytes(StandardCharsets.US_ASCII);

    private static CoreServer core;

    @BeforeAll
    static void start() {
        core = CoreServer.start(Map.of("spring.profiles.active", "demo"));
        core.person("staff1", "submitter");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void empty() {
        core.jdbc().sql("DELETE FROM files").update();
        core.jdbc().sql("UPDATE uploads SET state = 'deleting'").update();
        core.bean(Removals.class).finishAll();
    }

    @Test
    void aDeletedFileIsGoneAtOnceAndItsBytesToo() throws IOException {
        String path = upload("a.pdf");

        assertThat(core.backend().delete(path).status()).isEqualTo(200);

        assertThat(core.backend().get(path).status()).isEqualTo(404);
        assertThat(content(path)).isEmpty();
        assertThat(log(path)).containsExactly("backend uploaded", "backend upload-deleted");
    }

    @Test
    void whatCannotLeaveTheStoreNowIsInvisibleAndLeavesItLater() throws Exception {
        String path = upload("a.pdf");
        UploadLocks locks = core.bean(UploadLocks.class);

        locks.ifFree( // as if another node worked on it
                uuid(path),
                () -> {
                    assertThat(core.backend().delete(path).status()).isEqualTo(200);
                    assertThat(core.backend().get(path).status()).isEqualTo(404);
                    assertThat(content(path)).isPresent();
                });
        core.bean(Removals.class).finishAll();

        assertThat(content(path)).isEmpty();
    }

    @Test
    void whatACrashLeftHalfStoredIsInvisibleAndRemoved() throws IOException {
        String path = upload("a.pdf");
        core.jdbc()
                .sql("UPDATE uploads SET state = 'arriving' WHERE uuid = ?")
                .param(uuid(path))
                .update();
        try (Stream<Path> files = Files.walk(object(path))) {
            for (Path file : files.filter(it -> it.toString().contains("inventory")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(core.backend().get(path).status()).isEqualTo(404);

        core.bean(Removals.class).finishAll();

        assertThat(content(path)).isEmpty();
        assertThat(core.bean(Uploads.class).find(uuid(path))).isEmpty();
    }

    @Test
    void aFileRecordTakesItsBytesWithIt() {
        String path = upload("naïve.pdf");
        String record = record(path, null);

        assertThat(core.backend().delete(record).status()).isEqualTo(204);

        assertThat(core.backend().get(path).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(10)).until(() -> content(path).isEmpty());
        assertThat(log(path)).containsExactly("backend uploaded", "backend upload-deleted");
    }

    @Test
    void bytesOfTwoFileRecordsStayForTheSecond() {
        String path = upload("a.pdf");
        String first = record(path, null);
        record(path, null);

        assertThat(core.backend().delete(first).status()).isEqualTo(204);

        assertThat(core.backend().get(path).status()).isEqualTo(200);
    }

    @Test
    void aFileRecordWhoseBytesAreGoneCanBeDeleted() {
        String path = upload("a.pdf");
        String record = record(path, null);
        assertThat(core.backend().delete(path).status()).isEqualTo(200);

        assertThat(core.backend().delete(record).status()).isEqualTo(204);
    }

    @Test
    void manyRemovalsAtOnceLeaveConnectionsForOthers() {
        List<String> records =
                IntStream.range(0, 20).mapToObj(_ -> record(upload("a.pdf"), null)).toList();

        List<Answer> answers = Together.send(20, i -> core.backend().delete(records.get(i)));

        assertThat(answers).allMatch(answer -> answer.status() == 204);
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                core.jdbc()
                                                .sql("SELECT count(*) FROM uploads")
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }

    @Test
    void noFileRecordMayBeginToPointToBytesThatAreBeingDeleted() {
        String path = upload("a.pdf");
        core.jdbc().sql("UPDATE uploads SET state = 'deleting'").update();

        Answer answer = postRecord(path, null);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("being deleted").contains("/data/attributes/uri");
    }

    @Test
    void uploadsThatBelongToNoSubmissionAreRemovedAfterTheGracePeriod() throws IOException {
        String attached = upload("attached.pdf");
        String unattached = upload("unattached.pdf");
        String recorded = upload("recorded.pdf");
        String fresh = upload("fresh.pdf");
        String restored = upload("restored.pdf");
        record(attached, submission());
        String record = record(recorded, null);
        for (String old : List.of(attached, unattached, recorded, restored)) {
            core.jdbc()
                    .sql(
                            "UPDATE uploads SET created_at = created_at - interval '31 days', restored = ? WHERE uuid = ?")
                    .params(old.equals(restored), uuid(old))
                    .update();
        }

        core.bean(FileChores.class).expireUnattached();

        assertThat(core.backend().get(attached).status()).isEqualTo(200);
        assertThat(core.backend().get(fresh).status()).isEqualTo(200);
        assertThat(core.backend().get(restored).status()).isEqualTo(200);
        assertThat(core.backend().get(unattached).status()).isEqualTo(404);
        assertThat(core.backend().get(recorded).status()).isEqualTo(404);
        assertThat(core.backend().get(record).status()).isEqualTo(404);
        assertThat(content(unattached)).isEmpty();
        assertThat(log(unattached)).containsExactly("backend uploaded", "system upload-deleted");
    }

    @Test
    void aDamagedFileIsNotSentAndAFileThatWasRestoredIs() throws IOException {
        String path = upload("a.pdf");
        Path content = content(path).orElseThrow();
        Files.write(content, "%PDF-1.4 hellO".getBytes(StandardCharsets.US_ASCII));

        Answer damaged = core.backend().get(path);
        assertThat(damaged.status()).isEqualTo(500);
        assertThat(damaged.json().path("detail").asString()).contains("damaged");
        assertThat(core.backend().with("Range", "bytes=0-3").get(path).status()).isEqualTo(500);
        assertThat(damages()).contains(uuid(path).toString());

        Files.write(content, CONTENT);
        assertThat(core.backend().get(path).bytes()).isEqualTo(CONTENT);
        assertThat(damages()).doesNotContain(uuid(path).toString());
        assertThat(log(path))
                .containsExactly(
                        "backend uploaded", "backend upload-damaged", "backend upload-mended");
    }

    @Test
    void aLargeDamagedFileIsCutOffBeforeItsEnd() throws IOException {
        byte[] large = new byte[1_000_000];
        String path = Multipart.path(Multipart.upload(core.backend(), "large.bin", large));
        large[10] = 1;
        Files.write(content(path).orElseThrow(), large);

        // Found only when the first bytes have left: the client sees that the answer breaks off.
        assertThatThrownBy(() -> core.backend().get(path)).isInstanceOf(UncheckedIOException.class);
        assertThat(core.backend().get(path).status()).isEqualTo(500);
    }

    @Test
    void everyFileIsCheckedAgainAndAgainAndTheRestIsReported() throws IOException {
        String sound = upload("sound.pdf");
        String changed = upload("changed.pdf");
        String gone = upload("gone.pdf");
        Files.write(content(changed).orElseThrow(), new byte[] {1});
        Files.delete(content(gone).orElseThrow());
        Fixity fixity = core.bean(Fixity.class);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        core.bean(FixityMetrics.class).bindTo(metrics);

        fixity.step();

        assertThat(fixity.progress().coverage()).isEqualTo(1);
        assertThat(metrics.get("pass.files.fixity.damaged").gauge().value()).isEqualTo(2);
        assertThat(metrics.get("pass.files.fixity.coverage").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("pass.files.fixity.read").functionCounter().count()).isPositive();
        assertThat(damages())
                .contains("\"files\":3", "\"checked\":3", uuid(changed) + "", uuid(gone) + "")
                .doesNotContain(uuid(sound).toString());

        core.jdbc().sql("UPDATE uploads SET checked_at = checked_at - interval '31 days'").update();
        assertThat(fixity.progress().coverage()).isZero();
        fixity.step();
        assertThat(fixity.progress().coverage()).isEqualTo(1);
    }

    @Test
    void checksGoOnAfterARestartWhereTheyStopped(CapturedOutput output) throws IOException {
        upload("one.pdf");
        upload("two.pdf");
        Files.write(content(upload("three.pdf")).orElseThrow(), new byte[] {1});
        core.jdbc().sql("UPDATE uploads SET checked_at = now() - interval '31 days'").update();

        slowFixity().step();
        slowFixity().step();
        Fixity last = slowFixity();
        assertThat(last.progress().checked()).isEqualTo(2);
        last.step();

        assertThat(last.progress().coverage()).isEqualTo(1);
        assertThat(last.progress().damaged()).isEqualTo(1);
        assertThat(output).contains("Fixity: 3 of 3 files checked within PT720H, 1 damaged");
    }

    /** As after a restart: it knows nothing but what is in the database. */
    private static Fixity slowFixity() {
        return new Fixity(
                core.bean(FileStore.class),
                core.bean(Uploads.class),
                core.bean(UploadLocks.class),
                core.bean(FixityRecords.class),
                TestSettings.slowFixity(),
                Clock.systemUTC());
    }

    @Test
    void theStateOfTheStoreIsForAdministrators() {
        assertThat(core.httpOf("staff1").get("/admin/files/fixity").status()).isEqualTo(403);
        assertThat(core.http().get("/admin/files/fixity").status()).isEqualTo(401);
    }

    @Test
    void theTableOfUploadsIsRestoredFromTheStore() throws IOException {
        String known = upload("known.pdf");
        String lost = upload("lost naïve.pdf");
        String gone = upload("gone.pdf");
        String record = record(gone, null);
        record(known, null);
        Instant uploaded =
                core.bean(Uploads.class).find(uuid(lost)).orElseThrow().file().storedAt();
        core.jdbc().sql("DELETE FROM uploads WHERE uuid = ?").param(uuid(lost)).update();
        core.bean(FileStore.class).purge(id(gone));

        StoreInventory.Report report = core.bean(StoreInventory.class).rebuild();

        assertThat(report.objects()).isEqualTo(2);
        assertThat(report.restored()).isEqualTo(1);
        assertThat(report.recordsWithoutBytes())
                .containsExactly(Long.valueOf(record.replaceAll(".*/", "")));
        assertThat(report.uploadsWithoutBytes()).containsExactly(uuid(gone));
        assertThat(report.bytesWithoutRecord()).containsExactly(uuid(lost));
        assertThat(report.isMissingBytes()).isTrue();
        StoredFile file = core.bean(Uploads.class).find(uuid(lost)).orElseThrow().file();
        assertThat(file.id()).isEqualTo(id(lost));
        assertThat(file.owner()).isEqualTo("backend");
        assertThat(file.storedAt()).isEqualTo(uploaded);
        assertThat(core.backend().get(lost).bytes()).isEqualTo(CONTENT);
    }

    private static String upload(String name) {
        return Multipart.path(Multipart.upload(core.backend(), name, CONTENT));
    }

    private static String submission() {
        Answer answer =
                core.backend().post("/data/submission", "{\"data\":{\"type\":\"submission\"}}");
        return answer.json().path("data").path("id").asString();
    }

    /** The address of a new file record. */
    private static String record(String uri, @Nullable String submission) {
        Answer answer = postRecord(uri, submission);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/data/file/" + answer.json().path("data").path("id").asString();
    }

    private static Answer postRecord(String uri, @Nullable String submission) {
        String link =
                submission == null
                        ? "null"
                        : "{\"type\":\"submission\",\"id\":\"%s\"}".formatted(submission);
        return core.backend()
                .post(
                        "/data/file",
                        """
                        {"data":{"type":"file","attributes":{"name":"a","uri":"%s"},
                         "relationships":{"submission":{"data":%s}}}}
                        """
                                .formatted(uri, link));
    }

    private static String damages() {
        return core.backend().get("/admin/files/fixity").text();
    }

    private static List<String> log(String path) {
        return core.jdbc()
                .sql("SELECT actor || ' ' || action FROM audit_trail WHERE subject = ? ORDER BY id")
                .param("upload/" + uuid(path))
                .query(String.class)
                .list();
    }

    private static FileId id(String path) {
        return FileAddress.idIn(path).orElseThrow();
    }

    private static UUID uuid(String path) {
        return id(path).uuid();
    }

    /** Where the bytes lie. */
    private static Optional<Path> content(String path) throws IOException {
        try (Stream<Path> files = Files.walk(core.fileRoot().resolve("ocfl"))) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> it.getFileName().toString().startsWith(uuid(path).toString()))
                    .findAny();
        }
    }

    private static Path object(String path) throws IOException {
        return content(path).orElseThrow().getParent().getParent().getParent();
    }
}
