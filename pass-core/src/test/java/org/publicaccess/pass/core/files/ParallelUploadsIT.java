// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreProcess;
import org.publicaccess.pass.core.testing.LongTests;
import org.publicaccess.pass.core.testing.TestBroker;

/** Many large uploads at once, into a core with a small heap. */
class ParallelUploadsIT {

    private static final int UPLOADS = 50;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = (LongTests.asked() ? 50 : 10) * MEGABYTE;
    private static final int SMALL = LARGE / 5;
    private static final Pattern LIVE_BYTES = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private final Seed seed = Seed.of(getClass());

    @TempDir private Path folder;

    @Test
    void theHeapDoesNotGrowWithTheSizeOfFilesAndTheDiskIsUsedWell() throws Exception {
        try (TestBroker broker = TestBroker.started();
                CoreProcess core =
                        CoreProcess.start(
                                folder, TestPostgres.newDatabase(), broker, List.of("-Xmx256m"))) {
            Path large = Files.write(folder.resolve("large.bin"), seed.bytes(LARGE));
            heapWithHalfOfEach(core, seed.bytes(SMALL)); // all that is made once is there now
            long small = heapWithHalfOfEach(core, seed.bytes(SMALL));
            long big = heapWithHalfOfEach(core, seed.bytes(LARGE));
            System.out.printf(
                    "Heap with %d uploads on their way: %d KB of %d MB each, %d KB of %d MB each%n",
                    UPLOADS, small, SMALL / MEGABYTE, big, LARGE / MEGABYTE);
            assertThat(big).isLessThan(small + 8 * 1024);

            double copy = rate(() -> copyAll(large));
            double upload = rate(() -> uploadAll(core, large));
            System.out.printf(
                    "%d x %d MB: copy with SHA-512 %.0f MB/s, upload %.0f MB/s, ratio %.2f; %s%n",
                    UPLOADS, LARGE / MEGABYTE, copy, upload, upload / copy, seed);
            assertThat(upload / copy).isGreaterThan(LongTests.asked() ? 0.6 : 0.3);
        }
    }

    /** Work to be measured. */
    @FunctionalInterface
    private interface Work {

        void run() throws Exception;
    }

    private static double rate(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return 1e9 * UPLOADS * LARGE / MEGABYTE / (System.nanoTime() - start);
    }

    /** What the disk allows: reads, digests, writes and flushes the same bytes, one by one. */
    private void copyAll(Path source) throws IOException {
        for (int i = 0; i < UPLOADS; i++) {
            Path target = folder.resolve("copy");
            MessageDigest digest = RunningDigests.start("SHA-512");
            byte[] buffer = new byte[64 * 1024];
            try (InputStream in = Files.newInputStream(source);
                    FileChannel out =
                            FileChannel.open(
                                    target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (int read; (read = in.read(buffer)) >= 0; ) {
                    digest.update(buffer, 0, read);
                    out.write(ByteBuffer.wrap(buffer, 0, read));
                }
                out.force(true);
            }
            assertThat(digest.digest()).hasSize(64);
            Files.delete(target);
        }
    }

    private static void uploadAll(CoreProcess core, Path source) throws Exception {
        String digest = ReprDigest.ofSha512(sha512(source));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                answers.add(
                        clients.submit(
                                () ->
                                        Multipart.upload(
                                                core.backend(), "a.bin", () -> open(source))));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().header("Repr-Digest")).isEqualTo(digest);
            }
        }
    }

    /** Kilobytes of live heap while of every upload one half has arrived. */
    private long heapWithHalfOfEach(CoreProcess core, byte[] content) throws Exception {
        CountDownLatch measured = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                answers.add(
                        clients.submit(
                                () ->
                                        Multipart.upload(
                                                core.backend(),
                                                "a.bin",
                                                () -> new HalfWaiting(content, measured))));
            }
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> arrived() > UPLOADS * 0.45 * content.length);
            long used = heapThenGoOn(core, measured);
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
            return used;
        }
    }

    private static long heapThenGoOn(CoreProcess core, CountDownLatch measured) throws Exception {
        try {
            return liveHeap(core);
        } finally {
            measured.countDown();
        }
    }

    private long arrived() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("files/temp"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** What the collector keeps, without what has become garbage since. */
    private static long liveHeap(CoreProcess core) throws Exception {
        Matcher live = LIVE_BYTES.matcher(jcmd(core, "GC.class_histogram"));
        assertThat(live.find()).isTrue();
        return Long.parseLong(live.group(1)) / 1024;
    }

    private static String jcmd(CoreProcess core, String command) throws Exception {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                "" + core.pid(),
                                command)
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(answer).isZero();
        return answer;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha512(Path file) throws IOException {
        return HexFormat.of()
                .formatHex(RunningDigests.start("SHA-512").digest(Files.readAllBytes(file)));
    }

    /** Gives the first half of its bytes, and the second when it is told to. */
    private static final class HalfWaiting extends InputStream {

        private final ByteBuffer content;
        private final CountDownLatch signal;

        HalfWaiting(byte[] content, CountDownLatch signal) {
            this.content = ByteBuffer.wrap(content);
            this.signal = signal;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int half = content.capacity() / 2;
            if (content.position() >= half) {
                awaitSignal();
            }
            int end = content.position() < half ? half : content.capacity();
            int count = Math.min(length, end - content.position());
            if (count == 0) {
                return -1;
            }
            content.get(target, offset, count);
            return count;
        }

        private void awaitSignal() {
            try {
                signal.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
