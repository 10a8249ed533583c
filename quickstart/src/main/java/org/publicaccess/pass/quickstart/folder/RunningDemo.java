// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a demo tells about itself in its data folder while it runs.
 *
 * @param port where core answers
 * @param process id of the launcher's process
 */
public record RunningDemo(int port, long process) {

    private static final Pattern MEMBERS =
            Pattern.compile("\"port\"\\s*:\\s*(\\d{1,5})\\s*,\\s*\"process\"\\s*:\\s*(\\d{1,18})");

    /** The demo that runs, or ran until it was killed, on this data folder. */
    public static Optional<RunningDemo> in(Path root) {
        try {
            Matcher members = MEMBERS.matcher(Files.readString(file(root)));
            return members.find()
                    ? Optional.of(
                            new RunningDemo(
                                    Integer.parseInt(members.group(1)),
                                    Long.parseLong(members.group(2))))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Tells that this demo runs on the folder. */
    public void announce(DataFolder folder) {
        folder.run();
        try {
            PrivateFiles.write(
                    file(folder.root()),
                    """
                    {"port": %d, "process": %d}
                    """
                            .formatted(port, process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells that no demo runs on the folder any more. */
    public static void revoke(DataFolder folder) {
        try {
            Files.deleteIfExists(file(folder.root()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path root) {
        return root.resolve("run").resolve("demo.json");
    }
}
