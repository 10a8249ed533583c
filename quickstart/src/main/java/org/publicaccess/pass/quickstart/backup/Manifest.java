// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of a backup's files with their SHA-256 digests, in the form that {@code sha256sum -c}
 * reads. It is written last and appears at once: a folder without it is no backup.
 */
final class Manifest {

    static final String NAME = "manifest.sha256";

    private Manifest() {}

    static boolean isIn(Path backup) {
        return Files.isRegularFile(backup.resolve(NAME));
    }

    /** Writes the list and gives the number of files. */
    static int write(Path backup) throws IOException {
        List<String> lines;
        try (Stream<Path> files = Files.walk(backup)) {
            lines = files.filter(Files::isRegularFile).sorted().map(f -> line(backup, f)).toList();
        }
        Path part = backup.resolveSibling(backup.getFileName() + ".manifest");
        Files.write(part, lines);
        Files.move(part, backup.resolve(NAME));
        return lines.size();
    }

    /** The files that are gone or whose bytes are not what they were. */
    static List<String> damaged(Path backup) throws IOException {
        List<String> damaged = new ArrayList<>();
        for (String line : Files.readAllLines(backup.resolve(NAME))) {
            Path file = backup.resolve(line.substring(66)).normalize();
            if (!file.startsWith(backup)
                    || !Files.isRegularFile(file)
                    || !line.equals(line(backup, file))) {
                damaged.add(line.substring(66));
            }
        }
        return damaged;
    }

    private static String line(Path backup, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()) + "  " + backup.relativize(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
