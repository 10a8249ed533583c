// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which mails the demo's mail sink took. */
final class Mails {

    private final Path folder;

    Mails(Path folder) {
        this.folder = folder;
    }

    /** One line for each mail about a submission. */
    List<String> about(String submissionId) {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            String headers = headers(file);
            if (header(headers, "X-PASS-Submission-ID").filter(submissionId::equals).isPresent()) {
                lines.add(
                        "Mail to %s: %s (%s)"
                                .formatted(
                                        header(headers, "Delivered-To").orElse("nobody"),
                                        header(headers, "Subject").orElse("no subject"),
                                        file));
            }
        }
        return lines;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Mails::arrived))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime arrived(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String headers(Path file) {
        try {
            String mail = Files.readString(file, StandardCharsets.ISO_8859_1);
            String headers = mail.split("\r\n\r\n", 2)[0];
            return headers.replaceAll("\r\n[ \t]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> header(String headers, String name) {
        Matcher matcher =
                Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ \t]*(.*)$").matcher(headers);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
