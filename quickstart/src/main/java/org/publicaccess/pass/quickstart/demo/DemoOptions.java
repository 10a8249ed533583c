// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.quickstart.Arguments;

/**
 * What the command line asks of a demo.
 *
 * @param port where core answers
 * @param data the data folder
 * @param fresh whether to delete what is in it first
 * @param load a folder of resources to begin with instead of the demo data
 * @param online whether to ask the real look-up services instead of the stand-ins
 * @param training whether to prepare faster starts in the background
 */
public record DemoOptions(
        int port, Path data, boolean fresh, Optional<Path> load, boolean online, boolean training) {

    /** Where core answers unless told otherwise. */
    public static final int DEFAULT_PORT = 8080;

    /** Reads the options of {@code ./pass demo}. */
    public static DemoOptions parse(List<String> arguments, Path home) {
        Arguments options =
                new Arguments(
                        arguments,
                        Set.of("--port", "--data", "--load"),
                        Set.of("--fresh", "--online", "--no-training"));
        return new DemoOptions(
                options.port("--port", DEFAULT_PORT),
                options.folder("--data", home.resolve(".pass")),
                options.has("--fresh"),
                options.folder("--load"),
                options.has("--online"),
                !options.has("--no-training"));
    }
}
