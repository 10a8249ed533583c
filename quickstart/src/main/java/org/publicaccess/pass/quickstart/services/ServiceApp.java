// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.PrivateFiles;
import org.publicaccess.pass.quickstart.process.Errands;
import org.publicaccess.pass.quickstart.process.JavaProgram;

/**
 * A shipped Spring Boot jar, unpacked into the data folder: it starts faster, can have an AOT
 * cache, and a build that replaces the jar does not disturb a running demo.
 */
final class ServiceApp {

    private final Path folder;
    private final Path jar;

    private ServiceApp(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** Unpacks the jar unless this very one is unpacked already. */
    static ServiceApp unpacked(String name, Path jar, DataFolder data, Errands errands) {
        Path apps = data.folder("apps");
        try {
            String digest = digest(apps.resolve(name + ".stamp"), jar);
            Path folder = apps.resolve(name + "-" + digest.substring(0, 16));
            if (!Files.isDirectory(folder)) {
                deleteOthers(apps, name);
                unpack(name, jar, folder, errands);
            }
            return new ServiceApp(folder, folder.resolve(jar.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack " + jar, e);
        }
    }

    /** Reads the jar only when it was written since the digest was noted. */
    private static String digest(Path stampFile, Path jar) throws IOException {
        Map<String, Object> facts = Files.readAttributes(jar, "unix:size,lastModifiedTime,ctime");
        String stamp =
                "%s %s %s"
                        .formatted(
                                facts.get("size"),
                                facts.get("lastModifiedTime"),
                                facts.get("ctime"));
        if (Files.exists(stampFile)) {
            List<String> lines = Files.readAllLines(stampFile);
            if (lines.size() == 2 && lines.getFirst().equals(stamp)) {
                return lines.getLast();
            }
        }
        String digest = sha256(jar);
        PrivateFiles.write(stampFile, stamp + "\n" + digest + "\n");
        return digest;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deleteOthers(Path apps, String name) throws IOException {
        try (var old = Files.newDirectoryStream(apps, name + "-*")) {
            for (Path folder : old) {
                DataFolder.delete(folder);
            }
        }
    }

    private static void unpack(String name, Path jar, Path folder, Errands errands)
            throws IOException {
        Path part = folder.resolveSibling(name + "-part");
        DataFolder.delete(part);
        List<String> command =
                new JavaProgram(64)
                        .quick()
                        .option("-Djarmode=tools")
                        .jar(jar, "extract", "--destination", part.toString());
        errands.run("unpack-" + name, "unpack " + jar, command, Map.of());
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The command that runs the service, or one of its commands. */
    List<String> command(Service service, String... arguments) {
        JavaProgram program = new JavaProgram(service.heapMib());
        if (Files.exists(cache())) {
            program.option("-XX:AOTCache=" + cache());
        }
        return program.jar(jar, arguments);
    }

    boolean isTrained() {
        return Files.exists(cache());
    }

    /**
     * Makes the cache of loaded classes (JEP 514) with which the service starts in half the time.
     * The service is started for that up to the point where it would begin to work.
     */
    void train(Service service, Map<String, String> environment, Errands errands) {
        Path part = folder.resolve("training.part");
        List<String> command =
                new JavaProgram(service.heapMib())
                        .option("-XX:AOTCacheOutput=" + part)
                        .option("-Dspring.context.exit=onRefresh")
                        .jar(jar);
        errands.run("train-" + service.partName(), "prepare faster starts", command, environment);
        try {
            Files.move(part, cache(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cache fits one version of Java only. */
    private Path cache() {
        return folder.resolve("java-" + Runtime.version() + ".aot");
    }
}
