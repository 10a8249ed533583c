// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import io.ocfl.api.OcflRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.publicaccess.pass.core.settings.SettingException;

/** A store in a folder. */
final class FileSystemFileStore extends OcflFileStore {

    private final Path root;

    /**
     * Purging removes folders that became empty, which must not happen to a folder in which another
     * upload just makes its own.
     */
    private final ReadWriteLock folders = new ReentrantReadWriteLock();

    private FileSystemFileStore(Path root, OcflRepository ocfl) {
        super(ocfl);
        this.root = root;
    }

    /** Opens the store below the folder of the settings; an empty folder becomes a store. */
    static FileSystemFileStore open(FileSettings settings) {
        Path root = settings.root().resolve("ocfl");
        Folders.make(root);
        Folders.make(settings.work());
        try {
            OcflRepository ocfl =
                    repository(settings.work()).storage(disk -> disk.fileSystem(root)).build();
            return new FileSystemFileStore(root, ocfl);
        } catch (RuntimeException e) {
            throw new SettingException(
                    root + " cannot be opened as a file store: " + e.getMessage(),
                    "Point PASS_CORE_FILE_SERVICE_ROOT_DIR to an empty folder or to the root of an"
                            + " existing store.",
                    e);
        }
    }

    @Override
    public String kind() {
        return FileSettings.FILE_SYSTEM;
    }

    @Override
    public void add(FileId id, String owner, Instant at, Arrival arrival) {
        folders.readLock().lock();
        try {
            super.add(id, owner, at, arrival);
            flush(id);
        } finally {
            folders.readLock().unlock();
        }
    }

    @Override
    public void purge(FileId id) {
        folders.writeLock().lock();
        try {
            super.purge(id);
        } finally {
            folders.writeLock().unlock();
        }
    }

    @Override
    long size(String pathInRoot) throws IOException {
        return Files.size(root.resolve(pathInRoot));
    }

    /**
     * Makes sure that the object is on disk, not in memory alone. The content itself was flushed
     * when it arrived.
     */
    private void flush(FileId id) {
        Path content = root.resolve(onlyFile(version(id).orElseThrow()).getStorageRelativePath());
        Path object = content.getParent().getParent().getParent(); // …/v1/content/file
        try (Stream<Path> parts = Files.walk(object)) {
            List<Path> all = parts.toList();
            for (Path part : all) {
                force(part);
            }
            for (Path folder = object.getParent();
                    folder.startsWith(root);
                    folder = folder.getParent()) {
                force(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File " + id + " cannot be flushed to disk", e);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
