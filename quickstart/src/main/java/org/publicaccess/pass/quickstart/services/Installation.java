// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.quickstart.UserException;

/**
 * Where PASS was built.
 *
 * @param home folder of the whole project
 */
public record Installation(Path home) {

    /** The one from which {@code ./pass} started this process. */
    public static Installation current() {
        return new Installation(Path.of(System.getProperty("pass.home", ".")).toAbsolutePath());
    }

    /** The folder of the built browser application, if it was built. */
    Optional<Path> browserApplication() {
        return Optional.of(home.resolve("ui-proxy/web/dist"))
                .filter(folder -> Files.isReadable(folder.resolve("index.html")));
    }

    /** The jar of a module with everything it needs. */
    public Path appJar(String module) {
        Path folder = home.resolve(module).resolve("target");
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*-app.jar")) {
                found.forEach(jars::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (jars.size() != 1) {
            throw new UserException(
                    ("Expected one jar ending in -app.jar in %s but found %d: build PASS with"
                                    + " ./pass demo.")
                            .formatted(folder, jars.size()));
        }
        return jars.getFirst();
    }
}
