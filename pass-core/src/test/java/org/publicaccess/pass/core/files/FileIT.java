// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.springframework.web.util.UriUtils;

class FileIT {

    private static final byte[] CONTENT = "%PDF-1.4 hello".getBytes(StandardCharsets.US_ASCII);

    private final CoreServer core = CoreServer.shared();

    @BeforeAll
    static void persons() {
        CoreServer.shared().person("staff1", "submitter");
        CoreServer.shared().person("staff2", "submitter");
    }

    @Test
    void anUploadIsAnsweredAsEclipsePassDoes() {
        Answer answer = upload(core.backend(), "paper one.pdf", CONTENT);

        assertThat(answer.status()).isEqualTo(201);
        String uuid = answer.json().path("uuid").asString();
        assertThat(answer.text())
                .isEqualTo(
                        ("{\"id\":\"%s/paper one.pdf\",\"uuid\":\"%s\",\"fileName\":\"paper one.pdf\","
                                        + "\"mimeType\":\"application/pdf\",\"storageType\":\"FILE_SYSTEM\","
                                        + "\"size\":14,\"extension\":\"pdf\"}")
                                .formatted(uuid, uuid));
        assertThat(answer.header("Location")).endsWith("/file/" + uuid + "/paper%20one.pdf");
        assertThat(
                        core.jdbc()
                                .sql(
                                        "SELECT name || ' ' || owner || ' ' || size FROM uploads WHERE uuid = ?")
                                .param(UUID.fromString(uuid))
                                .query(String.class)
                                .single())
                .isEqualTo("paper one.pdf backend 14");
    }

    @Test
    void theTypeIsThatOfTheBytesWhateverTheNameSays() {
        Answer noName = upload(core.backend(), "noext", CONTENT);
        Answer otherName = upload(core.backend(), "a.html", CONTENT);
        Answer nothingKnown =
                upload(core.backend(), "a.nobody-knows", new byte[] {0, 1, 2, (byte) 200});

        assertThat(noName.json().path("extension").asString()).isEmpty();
        assertThat(noName.json().path("mimeType").asString()).isEqualTo("application/pdf");
        assertThat(otherName.json().path("mimeType").asString()).isEqualTo("application/pdf");
        assertThat(nothingKnown.json().path("mimeType").asString())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void programsAreRefused() {
        byte[] program = new byte[200];
        program[0] = 0x7f;
        System.arraycopy("ELF".getBytes(StandardCharsets.US_ASCII), 0, program, 1, 3);
        program[4] = 2;
        program[5] = 1;
        program[6] = 1;
        program[16] = 2;

        Answer answer = upload(core.backend(), "paper.pdf", program);

        assertThat(answer.status()).as(answer.text()).isEqualTo(415);
        assertThat(answer.json().path("detail").asString()).contains("application/x-elf");
    }

    @Test
    void activeContentIsSentToBeSavedAndNotToBeGuessedAt() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        Answer answer = core.backend().get(path(upload(core.backend(), "page.pdf", page)));

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void theDigestOfTheBytesIsToldAndCompared() {
        String sha512 = "sha-512=:" + base64("SHA-512") + ":";
        String sha256 = "sha-256=:" + base64("SHA-256") + ":";
        String wrong = "sha-256=:" + "A".repeat(43) + "=:";

        Answer answer = upload(core.backend(), "a.pdf", CONTENT);
        assertThat(answer.header("Repr-Digest")).isEqualTo(sha512);
        assertThat(core.backend().get(path(answer)).header("Repr-Digest")).isEqualTo(sha512);
        for (String right : new String[] {sha512, sha256, sha256 + ", " + sha512, "md5=:AAAA:"}) {
            assertThat(upload(core.backend().with("Repr-Digest", right), "a", CONTENT).status())
                    .as(right)
                    .isEqualTo(201);
        }
        for (String other : new String[] {wrong, sha512 + "," + wrong, "sha-512=:AAAA:", "x"}) {
            Answer refused = upload(core.backend().with("Repr-Digest", other), "a", CONTENT);
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.json().path("detail").asString()).contains("Repr-Digest");
        }
    }

    private static String base64(String algorithm) {
        return Base64.getEncoder().encodeToString(RunningDigests.start(algorithm).digest(CONTENT));
    }

    @Test
    void theBytesComeBackToBeSavedAndNeverShown() {
        String path = path(upload(core.httpOf("staff1"), "paper one.pdf", CONTENT));

        Answer answer = core.httpOf("staff1").with("Accept", "application/json").get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(CONTENT);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Length")).isEqualTo("14");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"paper one.pdf\"");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{128}\"");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void headSendsTheHeadersAlone() {
        String path = path(upload(core.backend(), "a.html", CONTENT));

        Answer answer = core.backend().send("HEAD", path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Content-Length")).isEqualTo("14");
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("ETag")).isNotEmpty();
    }

    @Test
    void rangesAreServed() {
        CoreHttp http = core.backend();
        String path = path(upload(http, "a.pdf", CONTENT));

        Answer first = http.with("Range", "bytes=0-3").get(path);
        assertThat(first.status()).isEqualTo(206);
        assertThat(first.text()).isEqualTo("%PDF");
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-3/14");
        assertThat(http.with("Range", "bytes=-5").get(path).text()).isEqualTo("hello");
        Answer beyond = http.with("Range", "bytes=99-").get(path);
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */14");
        assertThat(beyond.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(beyond.header("Content-Disposition")).doesNotContain("a.pdf");
        for (String ignored : new String[] {"bytes=0-1,4-5", "pages=1-2", "bytes=5-1"}) {
            assertThat(http.with("Range", ignored).get(path).status()).as(ignored).isEqualTo(200);
        }

        String etag = first.header("ETag");
        CoreHttp half = http.with("Range", "bytes=9-");
        assertThat(half.with("If-Range", etag).get(path).text()).isEqualTo("hello");
        Answer whole = half.with("If-Range", "\"other\"").get(path);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.bytes()).isEqualTo(CONTENT);
    }

    @Test
    void aKnownTagSavesTheBytes() {
        String path = path(upload(core.backend(), "a.pdf", CONTENT));
        String etag = core.backend().get(path).header("ETag");

        Answer answer = core.backend().with("If-None-Match", etag).get(path);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
        assertThat(core.backend().with("If-Match", "\"other\"").get(path).status()).isEqualTo(412);
        assertThat(core.backend().with("If-Match", etag).get(path).status()).isEqualTo(200);
        String date = core.backend().get(path).header("Last-Modified");
        assertThat(core.backend().with("If-Modified-Since", date).get(path).status())
                .isEqualTo(304);
    }

    @Test
    void theWholeIsCheckedForEveryRangeOfIt() {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        String path = path(upload(core.backend(), "a.bin", large));

        for (int from : new int[] {0, 1, 65_535, 65_536, 131_000, 299_999}) {
            for (int length : new int[] {1, 70_000, 300_000}) {
                int end = Math.min(from + length, large.length);
                Answer part =
                        core.backend()
                                .with("Range", "bytes=%d-%d".formatted(from, end - 1))
                                .get(path);
                assertThat(part.status()).isEqualTo(206);
                assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(large, from, end));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naïve 漢字 <b>bold & co.docx",
                "100%;done=#1?.pdf",
                "a%2fb%00%2e.pdf",
                "\u05e2\u05d1 \u202e rtl.pdf",
                "e\u0301 combining.pdf",
                "😀.pdf",
                "semi;colon.pdf",
                "plus+and space.pdf",
                "long.extension-that-no-file-system-would-like-because-it-goes-on-and-on-and-on"
            })
    void unusualNamesComeBackExactly(String name) {
        Answer uploaded = upload(core.backend(), name, CONTENT);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        assertThat(uploaded.json().path("fileName").asString()).isEqualTo(name);

        Answer answer = core.backend().get(path(uploaded));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(CONTENT);
        String encoded = answer.header("Content-Disposition").replaceFirst(".*UTF-8''", "");
        if (!encoded.startsWith("attachment")) {
            assertThat(UriUtils.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name);
        }
        assertThat(core.backend().delete(path(uploaded)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"ignored.pdf\"; filename*=UTF-8''na%C3%AFve%20%22quoted%22.pdf",
                "filename=\"na\u00efve \\\"quoted\\\".pdf\""
            })
    void otherWaysToSendANameAreUnderstood(String parameter) {
        Answer uploaded = uploadAs(core.backend(), "name=\"file\"; " + parameter, CONTENT);

        assertThat(uploaded.json().path("fileName").asString())
                .isEqualTo("na\u00efve \"quoted\".pdf");
        assertThat(core.backend().get(path(uploaded)).bytes()).isEqualTo(CONTENT);
    }

    @Test
    void aParameterWithinANameIsPartOfTheName() {
        String name = "a; filename*=UTF-8''b.pdf";

        Answer uploaded = upload(core.backend(), name, CONTENT);

        assertThat(uploaded.json().path("fileName").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../..evil.txt",
                "..",
                "a/b.pdf",
                "a\u0001.pdf",
                "a\u007f.pdf",
                "a\0b.pdf",
                "a\\b.pdf",
                "c:\\a.pdf"
            })
    void dangerousNamesAreRefused(String name) {
        Answer answer = upload(core.backend(), name, CONTENT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains("name");
    }

    @Test
    void emptyMisnamedAndMalformedUploadsAreRefused() {
        CoreHttp http = core.backend();

        assertThat(upload(http, "empty.pdf", new byte[0]).status()).isEqualTo(400);
        assertThat(upload(http, "other", "x.pdf", CONTENT).status()).isEqualTo(400);
        assertThat(
                        http.with("Content-Type", "application/octet-stream")
                                .send("POST", "/file", BodyPublishers.ofString("x"))
                                .status())
                .isEqualTo(415);
        assertThat(
                        http.with("Content-Type", "multipart/form-data; boundary=B")
                                .send("POST", "/file", BodyPublishers.ofString("--B\r\nbroken"))
                                .status())
                .isEqualTo(400);
        assertThat(upload(core.http(), "a.pdf", CONTENT).status()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String path = path(upload(core.backend(), "a.pdf", CONTENT));

        for (String other :
                new String[] {
                    "/file/00000000-0000-0000-0000-000000000000/a.pdf",
                    "/file/abc",
                    "/file/abc/a.pdf",
                    "/file/0-0-0-0-0/a.pdf",
                    path.replace("a.pdf", "b.pdf"),
                    path.replace("/a.pdf", ""),
                    path + "/x",
                    path.toUpperCase(Locale.ROOT).replace("/FILE", "/file")
                }) {
            assertThat(core.backend().get(other).status()).as(other).isEqualTo(404);
            assertThat(core.backend().delete(other).status()).as(other).isEqualTo(404);
        }
        assertThat(core.http().get(path).status()).isEqualTo(401);
    }

    @Test
    void pathsOutOfTheStoreLeadNowhere() {
        String uuid = upload(core.backend(), "a.pdf", CONTENT).json().path("uuid").asString();

        for (String path :
                new String[] {
                    "/file/" + uuid + "/%2e%2e/%2e%2e/etc/passwd",
                    "/file/%2e%2e/data/funder",
                    "/file/" + uuid + "/..%2f..%2fetc%2fpasswd",
                    "/file/" + uuid + "/a.pdf%00"
                }) {
            assertThat(core.backend().get(path).status()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void anUploadThatBelongsToNoSubmissionIsItsUploaders() {
        Answer uploaded = upload(core.httpOf("staff1"), "mine.pdf", CONTENT);
        String path = path(uploaded);

        assertThat(core.httpOf("staff2").get(path).status()).isEqualTo(404);
        assertThat(core.httpOf("staff2").delete(path).status()).isEqualTo(404);
        assertThat(core.backend().get(path).status()).isEqualTo(200);

        Answer deleted = core.httpOf("staff1").delete(path);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text()).isEqualTo("Deleted");
        assertThat(core.backend().get(path).status()).isEqualTo(404);
        assertThat(core.httpOf("staff1").delete(path).status()).isEqualTo(404);

        String other = path(upload(core.httpOf("staff1"), "mine.pdf", CONTENT));
        assertThat(core.backend().delete(other).status()).isEqualTo(200);
    }

    @Test
    void aFileOfAnEarlierSystemIsServedAndDeletedByItsInventory() {
        Answer uploaded = upload(core.httpOf("staff1"), "old.pdf", CONTENT);
        core.jdbc()
                .sql("DELETE FROM uploads WHERE uuid = ?")
                .param(UUID.fromString(uploaded.json().path("uuid").asString()))
                .update();
        String path = path(uploaded);

        Answer answer = core.backend().get(path);
        assertThat(answer.bytes()).isEqualTo(CONTENT);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(core.httpOf("staff2").delete(path).status()).isEqualTo(404);
        assertThat(core.httpOf("staff1").delete(path).status()).isEqualTo(200);
    }

    @Test
    void aLargeFileStreamsThroughBothWaysAndLeavesNoTrace() throws IOException {
        byte[] large = new byte[60 * 1024 * 1024];
        new Random(20_261_121).nextBytes(large);

        String path = path(upload(core.backend(), "large.bin", large));

        assertThat(core.backend().get(path).bytes()).isEqualTo(large);
        assertThat(core.backend().delete(path).status()).isEqualTo(200);
        try (Stream<Path> left = Files.list(core.fileRoot().resolve("temp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        Answer answer = upload(core.backend(), "huge.bin", new byte[100 * 1024 * 1024 + 1]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(upload(core.backend(), "big.bin", new byte[100 * 1024 * 1024]).status())
                .isEqualTo(201);
    }

    private static Answer upload(CoreHttp http, String name, byte[] content) {
        return upload(http, "file", name, content);
    }

    /** As browsers send it: only quotes and line breaks of the name are encoded. */
    private static Answer upload(CoreHttp http, String field, String name, byte[] content) {
        return uploadAs(http, "name=\"%s\"; filename=\"%s\"".formatted(field, name), content);
    }

    private static Answer uploadAs(CoreHttp http, String parameters, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 512);
        body.writeBytes(
                ("--boundary42\r\nContent-Disposition: form-data; %s\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .formatted(parameters)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--boundary42--\r\n".getBytes(StandardCharsets.US_ASCII));
        return http.with("Content-Type", "multipart/form-data; boundary=boundary42")
                .send("POST", "/file", BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String path(Answer uploaded) {
        return uploaded.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
