// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files into which the parts print. */
public final class Logs {

    private static final Pattern TELLING =
            Pattern.compile("\\bERROR\\b|\\bFATAL\\b|Exception|Caused by:");

    private Logs() {}

    /** Puts the logs of the last run aside, so that each run starts with empty ones. */
    public static void rotate(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a log that says most about a failure, and where the rest is. */
    static String hint(Path log) {
        return telling(log).map(line -> line + " (more in " + log + ")").orElse("see " + log);
    }

    private static Optional<String> telling(Path log) {
        try {
            // Not UTF-8, which would fail on a file cut in the middle of a character.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.reversed().stream()
                    .filter(line -> TELLING.matcher(line).find())
                    .findFirst()
                    .or(() -> lines.reversed().stream().filter(l -> !l.isBlank()).findFirst())
                    .map(String::strip);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
