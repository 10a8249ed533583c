// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.backup;

import java.nio.file.Path;
import java.util.List;
import org.publicaccess.pass.quickstart.UserException;

/**
 * The folder that a command names first, and its options.
 *
 * @param folder made absolute
 * @param options what follows
 */
record Positional(Path folder, List<String> options) {

    static Positional of(List<String> arguments, String command) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new UserException(
                    "Which folder? For example: ./pass %s backups".formatted(command));
        }
        return new Positional(
                Path.of(arguments.getFirst()).toAbsolutePath().normalize(),
                arguments.subList(1, arguments.size()));
    }
}
