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
import java.util.function.Predicate;
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
            List<String> lines =
                    Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
            return explained(lines)
                    .or(() -> last(lines, TELLING.asPredicate()))
                    .or(() -> last(lines, _ -> true));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Spring Boot explains a failed start under this heading. */
    private static Optional<String> explained(List<String> lines) {
        int heading = lines.lastIndexOf("Description:");
        return heading < 0 || heading + 1 == lines.size()
                ? Optional.empty()
                : Optional.of(lines.get(heading + 1));
    }

    private static Optional<String> last(List<String> lines, Predicate<String> condition) {
        return lines.reversed().stream().filter(condition).findFirst();
    }
}
