// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.PrivateFiles;
import org.publicaccess.pass.quickstart.services.Services;

/**
 * Fills an empty demo, once. A file notes that it is done, so that a first start that was killed is
 * done again from its beginning and a later one never touches the data.
 */
final class FirstStart {

    private static final String DEMO_DATA = "demo data\n";
    private static final String LOADED = "loaded data\n";

    private final DataFolder folder;
    private final Path note;
    private final Console console;
    private final Optional<Path> load;

    /**
     * The first start of a folder.
     *
     * @param load what to begin with instead of the demo data
     * @throws UserException when something else is in the folder already
     */
    FirstStart(DataFolder folder, Console console, Optional<Path> load) {
        this.folder = folder;
        this.load = load;
        this.note = folder.file("filled");
        this.console = console;
        if (load.isPresent() && !isDue()) {
            throw new UserException(
                    "%s has data already: add --fresh to replace it by what --load names."
                            .formatted(folder.root()));
        }
    }

    /**
     * Whether the data were loaded from a folder; nothing but core runs then, so that they stay as
     * they are.
     */
    boolean isLoaded() {
        return isDue() ? load.isPresent() : note().equals(LOADED);
    }

    private String note() {
        try {
            return Files.readString(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isDue() {
        return !Files.exists(note);
    }

    void announce() {
        if (isDue()) {
            console.progress("First start in " + folder.root() + ": making the database …");
        }
    }

    void fill(Services services) {
        if (!isDue()) {
            return;
        }
        try {
            if (load.isPresent()) {
                console.progress("Loading " + load.get() + " …");
                services.fill(load.get());
                PrivateFiles.write(note, LOADED);
            } else {
                console.progress("Loading the demo data …");
                Path resources = DemoData.copyTo(folder.run().resolve("demo-data"));
                services.fill(resources);
                DataFolder.delete(resources);
                PrivateFiles.write(note, DEMO_DATA);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
