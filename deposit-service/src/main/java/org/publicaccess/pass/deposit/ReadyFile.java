// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that exists while the service is ready, for whoever started it.
 *
 * @param path empty when nobody asked for it
 */
public record ReadyFile(Optional<Path> path) {

    static final String VARIABLE = "PASS_READY_FILE";

    static ReadyFile at(String path) {
        return new ReadyFile(Optional.of(path).filter(name -> !name.isBlank()).map(Path::of));
    }

    /** Says that the service is ready. */
    public void create() {
        path.ifPresent(
                file -> {
                    try {
                        Files.write(file, new byte[0]);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Says that it is not, or not any more. */
    public void delete() {
        path.ifPresent(
                file -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
