// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import java.util.List;
import org.publicaccess.pass.core.files.StoreInventory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code rebuild-files}: restores the table of uploads from the file store, reports
 * where store and database differ, and ends.
 */
final class RebuildFilesCommand {

    static final String NAME = "rebuild-files";

    private static final Logger LOG = LoggerFactory.getLogger(RebuildFilesCommand.class);

    private RebuildFilesCommand() {}

    /**
     * Runs the command and gives the exit code: 0 when the store has all bytes that the database
     * knows of, 2 when some are missing.
     */
    static int run(String... settings) {
        try (ConfigurableApplicationContext context = CoreApplication.startForCommand(settings)) {
            StoreInventory.Report report = context.getBean(StoreInventory.class).rebuild();
            log(report);
            return report.isMissingBytes() ? 2 : 0;
        }
    }

    private static void log(StoreInventory.Report report) {
        LOG.info(
                "The store has {} files; {} of them were not known and are now",
                report.objects(),
                report.restored());
        list("File records that point to bytes that are not there", report.recordsWithoutBytes());
        list("Uploads whose bytes are not there", report.uploadsWithoutBytes());
        list("Files that no file record points to", report.bytesWithoutRecord());
        list("Things in the store that are no sound file of PASS", report.broken());
    }

    private static void list(String what, List<?> items) {
        LOG.info("{}: {}", what, items.size());
        items.forEach(item -> LOG.info("  {}", item));
    }
}
