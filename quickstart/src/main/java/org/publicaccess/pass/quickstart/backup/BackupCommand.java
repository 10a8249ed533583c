// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.quickstart.Arguments;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FolderCopy;
import org.publicaccess.pass.quickstart.folder.RunningDemo;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.postgres.OnlineCopy;
import org.publicaccess.pass.quickstart.services.Installation;

/**
 * {@code ./pass backup DIR}: copies database, files and broker state of a system, whether it runs
 * or not.
 *
 * <p>The database comes first and the files after it: a file is stored before the database knows of
 * it, so the copied store has every file that the copied database speaks of.
 */
public final class BackupCommand {

    private static final int ALL = Integer.MAX_VALUE;

    private final Path data;
    private final Console console;

    private BackupCommand(Path data, Console console) {
        this.data = data;
        this.console = console;
    }

    /**
     * Makes a backup in a new folder below the one that is named, and deletes old ones.
     *
     * @throws UserException when there is nothing to back up
     */
    public static void run(List<String> arguments, Console console) {
        Positional positional = Positional.of(arguments, "backup");
        Arguments options =
                new Arguments(positional.options(), Set.of("--data", "--keep"), Set.of());
        Path data = options.folder("--data", Installation.current().home().resolve(".pass"));
        int keep = options.number("--keep", ALL, 1, ALL);
        try {
            new BackupCommand(data, console).run(new Backups(positional.folder()), keep);
        } catch (IOException e) {
            throw new UncheckedIOException("The backup failed; nothing was deleted", e);
        }
    }

    private void run(Backups backups, int keep) throws IOException {
        if (!Files.exists(data.resolve("filled"))) {
            throw new UserException(
                    "There is no PASS in %s: name its folder with --data.".formatted(data));
        }
        Path backup = backups.at(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        Path part = backup.resolveSibling(backup.getFileName() + ".part");
        DataFolder.delete(part);
        copy(part);
        int files = Manifest.write(part);
        Files.move(part, backup);
        console.result("%s holds %d files.".formatted(backup, files));
        for (Path old : backups.keep(keep)) {
            console.progress("Deleted " + old);
        }
    }

    private void copy(Path target) throws IOException {
        FolderCopy.copy(data, target, Contents::isSmall);
        OnlineCopy database = new OnlineCopy(data, Secrets.readFrom(data).password("postgres"));
        if (runs()) {
            database.ofRunning(target.resolve(Contents.DATABASE));
            copyFolders(target);
        } else {
            // Nothing may start on the folder meanwhile.
            try (DataFolder _ = DataFolder.claim(data)) {
                database.ofStopped(target.resolve(Contents.DATABASE));
                copyFolders(target);
            }
        }
    }

    private void copyFolders(Path target) throws IOException {
        FolderCopy.copy(data.resolve(Contents.FILES), target.resolve(Contents.FILES), _ -> true);
        FolderCopy.copy(
                data.resolve(Contents.BROKER),
                target.resolve(Contents.BROKER),
                Contents::isBrokerJournal);
    }

    private boolean runs() {
        return RunningDemo.in(data).flatMap(demo -> ProcessHandle.of(demo.process())).isPresent();
    }
}
