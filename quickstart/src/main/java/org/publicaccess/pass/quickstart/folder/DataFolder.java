// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.quickstart.UserException;

/**
 * The folder under which a demo keeps everything it writes. A marker file says that the folder is
 * ours, a lock that one launcher uses it; both are checked before anything else is touched.
 */
public final class DataFolder implements AutoCloseable {

    static final String MARKER = "pass-data.json";
    static final String LOCK = "launcher.lock";

    /** Version of the folder's layout. */
    private static final int FORMAT = 1;

    private static final Pattern FORMAT_MEMBER = Pattern.compile("\"format\"\\s*:\\s*(\\d{1,9})");

    /** Lies there while {@link #empty} is at work, so that a kill in the middle is noticed. */
    private static final String EMPTYING = "emptying";

    /** What {@link #empty} keeps, because it says whose the folder is or costs much to make. */
    private static final List<String> KEPT = List.of(MARKER, LOCK, "apps", "postgres-binaries");

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Claims the folder for this process, and makes it when it does not exist.
     *
     * @throws UserException when it is not ours, not writable, or in use
     */
    public static DataFolder claim(Path root) {
        try {
            checkOurs(root);
            PrivateFiles.createFolder(root);
            mark(root);
            return new DataFolder(root.toRealPath(), lock(root));
        } catch (IOException e) {
            throw new UserException(
                    ("Cannot write to the data folder %s (%s): choose another one with --data"
                                    + " or change its permissions.")
                            .formatted(root, reason(e)),
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    private static void checkOurs(Path root) throws IOException {
        if (Files.isRegularFile(root)) {
            throw new UserException(
                    root + " is a file, not a folder: choose a folder with --data.");
        }
        if (!Files.exists(root)) {
            return;
        }
        Path marker = root.resolve(MARKER);
        if (!Files.exists(marker)) {
            if (!isEmpty(root)) {
                throw new UserException(
                        ("The folder %s is not empty and was not made by ./pass demo (%s is"
                                        + " missing), so nothing in it was touched: choose another one"
                                        + " with --data.")
                                .formatted(root, MARKER));
            }
            return;
        }
        Matcher format = FORMAT_MEMBER.matcher(Files.readString(marker));
        if (format.find() && Integer.parseInt(format.group(1)) > FORMAT) {
            throw new UserException(
                    ("The folder %s was made by a newer PASS: use that one, or choose another"
                                    + " folder with --data.")
                            .formatted(root));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void mark(Path root) throws IOException {
        try {
            Files.writeString(
                    root.resolve(MARKER),
                    """
                    {"product": "PASS", "format": %d}
                    """
                            .formatted(FORMAT),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            // Made by an earlier run; checkOurs has read it.
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            String where =
                    RunningDemo.in(root)
                            .map(demo -> " at http://localhost:" + demo.port() + "/")
                            .orElse("");
            throw new UserException(
                    ("Another ./pass demo uses the folder %s%s: stop that one, or choose another"
                                    + " folder with --data.")
                            .formatted(root, where));
        }
        return channel;
    }

    public Path root() {
        return root;
    }

    /** A folder within this one, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file directly within this folder, which need not exist. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** Process ids and other facts of the running demo. */
    public Path run() {
        return folder("run");
    }

    /** What the parts print, one file each. */
    public Path logs() {
        return folder("logs");
    }

    /** Whether a run that was killed left the folder half emptied. */
    public boolean isHalfEmptied() {
        return Files.exists(root.resolve(EMPTYING));
    }

    /** Deletes everything but what says whose the folder is and what is not data. */
    public void empty() {
        try {
            Files.writeString(root.resolve(EMPTYING), "");
            for (Path file : entries()) {
                String name = file.getFileName().toString();
                if (!KEPT.contains(name) && !name.equals(EMPTYING)) {
                    delete(file);
                }
            }
            Files.delete(root.resolve(EMPTYING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.toList();
        }
    }

    /** Deletes a file or a folder with all it holds; nothing happens when there is none. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
