// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.publicaccess.pass.deposit.repositories.Binding;

/** A directory; what it holds after {@link #rename} survives a loss of power. */
final class FilesystemTarget implements Target {

    private static final int BUFFER_BYTES = 64 * 1024;

    private FilesystemTarget() {}

    static FilesystemTarget open(Binding.Filesystem binding) throws IOException {
        Path directory = binding.directory();
        if (binding.createIfMissing()) {
            Files.createDirectories(directory);
        } else if (!Files.isDirectory(directory)) {
            throw new IOException(
                    "The directory %s does not exist. Make it, or correct transport.directory"
                            .formatted(directory));
        }
        return new FilesystemTarget();
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        try {
            return OptionalLong.of(Files.size(Path.of(path)));
        } catch (NoSuchFileException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public long write(String path, Content content) throws IOException {
        try (FileChannel file =
                FileChannel.open(
                        Path.of(path),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            OutputStream out =
                    new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES);
            content.writeTo(out);
            out.flush();
            file.force(true);
            return file.size();
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Path target = Path.of(to);
        Files.move(Path.of(from), target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory =
                FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public boolean remove(String path) throws IOException {
        return Files.deleteIfExists(Path.of(path));
    }

    @Override
    public void close() {
        // A directory needs no farewell.
    }
}
