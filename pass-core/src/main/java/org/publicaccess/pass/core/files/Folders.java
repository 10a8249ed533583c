// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.util.FileSystemUtils;

/** Makes and cleans the folders beside the store. */
final class Folders {

    private Folders() {}

    /** Makes the folder unless it is there, and makes sure that files can be written to it. */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SettingException(
                    "The folder " + folder + " of the file store cannot be made: " + e,
                    "Give core the right to write in PASS_CORE_FILE_SERVICE_ROOT_DIR, or point it"
                            + " to another folder.",
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw new SettingException(
                    "The folder " + folder + " of the file store is not writable.",
                    "Give core the right to write there.");
        }
    }

    /** Deletes what lies in the folder and was last changed before {@code limit}. */
    static void deleteOlder(Path folder, Instant limit) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (Files.getLastModifiedTime(entry).compareTo(FileTime.from(limit)) < 0) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }
}
