// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.PrivateFiles;
import org.publicaccess.pass.quickstart.services.Services;

/**
 * Fills an empty demo, once. A file notes that it is done, so that a first start that was killed is
 * done again from its beginning and a later one never touches the data.
 */
final class FirstStart {

    private final DataFolder folder;
    private final Path note;
    private final Console console;

    FirstStart(DataFolder folder, Console console) {
        this.folder = folder;
        this.note = folder.file("filled");
        this.console = console;
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
        console.progress("Loading the demo data …");
        try {
            Path resources = DemoData.copyTo(folder.run().resolve("demo-data"));
            services.fill(resources);
            DataFolder.delete(resources);
            PrivateFiles.write(note, "demo data\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
