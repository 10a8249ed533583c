// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.publicaccess.pass.quickstart.folder.DataFolder;

/** A folder of backups, each in a folder named by the time of its making. */
record Backups(Path folder) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'pass-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String NAMES = "pass-\\d{8}T\\d{6}Z";

    /** Where a backup of this moment goes. */
    Path at(Instant moment) {
        return folder.resolve(NAME.format(moment));
    }

    /** The whole ones, the newest first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(NAMES))
                    .filter(Manifest::isIn)
                    .sorted(Comparator.<Path>naturalOrder().reversed())
                    .toList();
        }
    }

    Optional<Path> newest() throws IOException {
        return all().stream().findFirst();
    }

    /** Deletes all but the newest ones, and gives those that it deleted. */
    List<Path> keep(int number) throws IOException {
        List<Path> old = all().stream().skip(number).toList();
        for (Path backup : old) {
            // First what makes it one, so that half of a backup is never taken for a whole.
            Files.delete(backup.resolve(Manifest.NAME));
            DataFolder.delete(backup);
        }
        return old;
    }
}
