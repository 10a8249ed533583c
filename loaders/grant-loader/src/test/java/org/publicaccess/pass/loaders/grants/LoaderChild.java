// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

/** The loader as a process of its own, which can be killed. */
final class LoaderChild {

    private LoaderChild() {}

    static Process start(
            Path folder, Map<String, String> settings, int megabytes, String... options) {
        try {
            Path config =
                    LoaderRun.write(
                            LoaderRun.settings(CoreServer.shared().url(), settings),
                            folder.resolve("child.properties"));
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx" + megabytes + "m",
                                    "-XX:+UseSerialGC",
                                    "-XX:+ExitOnOutOfMemoryError",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    GrantLoader.class.getName(),
                                    "--config",
                                    config.toString()));
            command.addAll(List.of(options));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
