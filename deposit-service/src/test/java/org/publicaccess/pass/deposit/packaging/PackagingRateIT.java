// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.submission.DepositSubmission;

/** How fast packages are made, against plain {@code tar | gzip -6} on the same files. */
class PackagingRateIT {

    private static final double TARGET = 0.6;
    private static final int ROUNDS = 3;
    private static final int FILES = 4;
    private static final int FILE_BYTES =
            Integer.getInteger("pass.test.rate.mib", 48) * 1024 * 1024 / FILES;

    private static final NihmsPackager PACKAGER =
            new NihmsPackager(new Assembly.Nihms(ArchiveFormat.TAR_GZIP, Map.of()));

    @TempDir Path directory;

    @Test
    void packagesAreMadeAtMoreThanSixTenthsOfTheRateOfTarAndGzip() throws Exception {
        List<Path> files = files();
        double best = 0;
        double plain = 0;
        for (int round = 0; round < ROUNDS; round++) {
            plain = Math.max(plain, rate(this::tarAndGzip));
            best = Math.max(best, rate(() -> pack(files)));
        }
        double share = best / plain;
        System.out.printf(
                "Packaging %.1f MiB/s, tar | gzip -6 %.1f MiB/s, share %.2f%n", best, plain, share);
        assertThat(share).isGreaterThanOrEqualTo(TARGET);
    }

    private interface Making {
        void run() throws IOException, InterruptedException;
    }

    private static double rate(Making making) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        making.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return FILES * (FILE_BYTES / 1048576.0) / seconds;
    }

    /** Half of each file is noise, as in a PDF, and half are words. */
    private List<Path> files() throws IOException {
        Random random = new Random(20260420);
        byte[] words =
                "The Y chromosome has been hard to assemble. "
                        .repeat(20)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[words.length];
        List<Path> files = new ArrayList<>();
        Files.createDirectories(directory.resolve("files"));
        for (int i = 0; i < FILES; i++) {
            Path file = directory.resolve("files/paper-" + i);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (int written = 0;
                        written < FILE_BYTES;
                        written += words.length + noise.length) {
                    words[random.nextInt(words.length)] = (byte) ('a' + random.nextInt(26));
                    random.nextBytes(noise);
                    out.write(words);
                    out.write(noise);
                }
            }
            files.add(file);
        }
        return files;
    }

    private void tarAndGzip() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "tar cf - -C '%s' files | gzip -6 > '%s'"
                                        .formatted(directory, directory.resolve("plain.tar.gz")))
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    private void pack(List<Path> files) throws IOException {
        DepositSubmission submission =
                Submissions.titled(
                        "On widgets",
                        files.stream().map(f -> f.getFileName().toString()).toArray(String[]::new));
        PackagePlan plan = PACKAGER.plan(Submissions.DEPOSIT, Submissions.NOW);
        try (SpooledFiles contents =
                        SpooledFiles.fetch(
                                submission.files(),
                                file -> Files.newInputStream(files.get(index(file.id()))),
                                PACKAGER.digests(),
                                directory.resolve("spool"));
                OutputStream out = Files.newOutputStream(directory.resolve("ours.tar.gz"))) {
            PACKAGER.layOut(submission, contents, plan, Submissions.NOW).writeTo(out);
        }
    }

    private static int index(String fileId) {
        return Integer.parseInt(fileId) - 100;
    }
}
