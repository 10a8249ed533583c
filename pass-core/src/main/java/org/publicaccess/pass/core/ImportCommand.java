// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.publicaccess.pass.core.jsonapi.load.FolderLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code import DIR}: fills an empty database from a folder of JSON lines and ends. */
final class ImportCommand {

    static final String NAME = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    private ImportCommand() {}

    /**
     * Runs the command and gives the exit code: 0 when everything was loaded, 1 when nothing was.
     */
    static int run(List<String> arguments) {
        if (arguments.size() != 2) {
            LOG.error("Usage: import DIR, where DIR holds files such as submission.jsonl");
            return 1;
        }
        try (ConfigurableApplicationContext context = CoreApplication.startForCommand()) {
            return load(context, Path.of(arguments.get(1)));
        }
    }

    private static int load(ConfigurableApplicationContext context, Path folder) {
        FolderLoader loader = context.getBean(FolderLoader.class);
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            LOG.info("Loaded {}", loader.load(folder, connection));
            return 0;
        } catch (IllegalArgumentException e) {
            LOG.error("Nothing was loaded. {}", e.getMessage());
            return 1;
        } catch (SQLException e) {
            LOG.error("Nothing was loaded: the database failed", e);
            return 1;
        }
    }
}
