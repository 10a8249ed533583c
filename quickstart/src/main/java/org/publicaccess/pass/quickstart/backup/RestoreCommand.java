// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.quickstart.Arguments;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FolderCopy;
import org.publicaccess.pass.quickstart.services.Installation;

/**
 * {@code ./pass restore DIR}: puts the newest backup in a folder, or the backup that the folder is,
 * into a data folder from which {@code ./pass demo} then starts.
 */
public final class RestoreCommand {

    private static final String FILLED = "filled";

    private RestoreCommand() {}

    /**
     * Checks the backup and restores it.
     *
     * @throws UserException when there is no backup, it is damaged, or the data folder is in use
     */
    public static void run(List<String> arguments, Console console) {
        Positional positional = Positional.of(arguments, "restore");
        Arguments options =
                new Arguments(
                        positional.options(),
                        Set.of("--data"),
                        Set.of("--fresh", "--without-broker"));
        Path data = options.folder("--data", Installation.current().home().resolve(".pass"));
        try (DataFolder folder = DataFolder.claim(data)) {
            Path backup = find(positional.folder());
            check(backup);
            makeRoom(folder, options.has("--fresh"));
            restore(backup, folder.root(), !options.has("--without-broker"));
            console.result("%s holds what %s held.".formatted(folder.root(), backup));
        } catch (IOException e) {
            throw new UncheckedIOException("The restore failed; run it again with --fresh", e);
        }
    }

    private static Path find(Path named) throws IOException {
        if (Manifest.isIn(named)) {
            return named;
        }
        return new Backups(named)
                .newest()
                .orElseThrow(
                        () ->
                                new UserException(
                                        "There is no whole backup in %s: name a folder that ./pass backup wrote to."
                                                .formatted(named)));
    }

    private static void check(Path backup) throws IOException {
        List<String> damaged = Manifest.damaged(backup);
        if (!damaged.isEmpty()) {
            throw new UserException(
                    "%d files of %s are damaged or gone, so nothing was restored: %s. Take another backup."
                            .formatted(
                                    damaged.size(),
                                    backup,
                                    String.join(", ", damaged.stream().limit(10).toList())));
        }
    }

    private static void makeRoom(DataFolder folder, boolean fresh) {
        if (Files.exists(folder.file(FILLED)) && !fresh) {
            throw new UserException(
                    "%s has data already: add --fresh to replace them, or name another folder with --data."
                            .formatted(folder.root()));
        }
        folder.empty();
    }

    private static void restore(Path backup, Path data, boolean withBroker) throws IOException {
        FolderCopy.copy(
                backup,
                data,
                file ->
                        !file.toString().equals(Manifest.NAME)
                                && !file.toString().equals(FILLED)
                                && (withBroker || !file.startsWith(Contents.BROKER)));
        // Last: it says that all is there.
        FolderCopy.copyFile(backup.resolve(FILLED), data.resolve(FILLED));
    }
}
