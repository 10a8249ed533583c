// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.EmbeddedBroker;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestSftpServer;

/** A file many times larger than what the service may hold; 2 GiB with the profile "all". */
class BigFileIT {

    private static final long SIZE = Long.getLong("pass.test.big.file.mib", 96) * 1024 * 1024;

    /** Small when the file is small, and what the service gets in production when it is big. */
    private static final String HEAP = SIZE > 256L * 1024 * 1024 ? "-Xmx256m" : "-Xmx96m";

    @TempDir Path directory;

    @Test
    void aBigFileReachesEachRepositoryWithLittleMemory() throws Exception {
        Path sftpHome = Files.createDirectories(directory.resolve("pmc"));
        try (CoreStandIn core = new CoreStandIn();
                EmbeddedBroker broker = new EmbeddedBroker();
                TestSftpServer sftp = new TestSftpServer(sftpHome);
                ServiceProcess service =
                        new ServiceProcess(
                                directory,
                                core,
                                TestPostgres.newDatabase(),
                                broker,
                                sftp,
                                HEAP,
                                "-XX:+ExitOnOutOfMemoryError")) {
            SampleSubmission.put(core);
            core.putBigFile("/file/8/paper.docx", SIZE);
            service.start();
            broker.send("pass-submission", new SubmissionReady(SampleSubmission.ID));
            await().atMost(Duration.ofMinutes(15))
                    .untilAsserted(
                            () -> {
                                assertThat(service.endsWithin(0)).isFalse();
                                assertThat(finished("pmc", ".tar.gz")).hasSize(1);
                                assertThat(finished("ir", ".zip")).hasSize(1);
                            });
            assertThat(largestInTar(finished("pmc", ".tar.gz").getFirst())).isEqualTo(SIZE);
            assertThat(largestInZip(finished("ir", ".zip").getFirst())).isEqualTo(SIZE);
        }
    }

    private List<Path> finished(String repository, String ending) throws IOException {
        Path root = directory.resolve(repository);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static long largestInTar(Path archive) throws IOException {
        long largest = 0;
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GZIPInputStream(file, 64 * 1024))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                largest = Math.max(largest, tar.transferTo(OutputStream.nullOutputStream()));
            }
        }
        return largest;
    }

    private static long largestInZip(Path archive) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .mapToLong(entry -> entry.getSize())
                    .max()
                    .orElse(0);
        }
    }
}
