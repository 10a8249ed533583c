// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The data a demo starts with: one file of JSON lines for each type of resource. */
final class DemoData {

    /** In an order in which each type only links to those before it. */
    static final List<String> TYPES =
            List.of(
                    "user",
                    "repository",
                    "policy",
                    "policyRule",
                    "funder",
                    "grant",
                    "journal",
                    "publication",
                    "submission",
                    "submissionEvent",
                    "repositoryCopy",
                    "deposit");

    private DemoData() {}

    /** Writes the files into a folder and returns it. */
    static Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String type : TYPES) {
            String name = type + ".jsonl";
            try (InputStream lines = DemoData.class.getResourceAsStream("/demo-data/" + name)) {
                if (lines == null) {
                    throw new IllegalStateException("The demo data lack " + name);
                }
                Files.copy(lines, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }
}
