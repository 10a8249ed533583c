// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds packages in the folders of the stand-in repositories. */
final class Places {

    private static final String NIHMS_PACKAGE = "nihms-package:";

    private final Path repositories;

    Places(Path repositories) {
        this.repositories = repositories;
    }

    /** Where the package lies on this machine, or what its repository says of it. */
    String describe(Arrival arrival) {
        String reference = arrival.reference();
        if (reference.startsWith("file:")) {
            return Path.of(URI.create(reference)).toString();
        }
        if (reference.startsWith(NIHMS_PACKAGE)) {
            String name = reference.substring(NIHMS_PACKAGE.length());
            List<String> found = find(arrival.repositoryKey(), name);
            return found.isEmpty() ? reference : String.join(", ", found);
        }
        return reference;
    }

    private List<String> find(String repositoryKey, String start) {
        try (Stream<Path> files = Files.walk(repositories.resolve(repositoryKey))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
