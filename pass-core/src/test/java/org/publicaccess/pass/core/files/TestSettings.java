// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Settings of stores in tests. */
final class TestSettings {

    private TestSettings() {}

    static FileSettings fileSystem(String root) {
        return settings(FileSettings.FILE_SYSTEM, "", root);
    }

    static FileSettings s3(String endpoint, String root) {
        return settings(FileSettings.S3, endpoint, root.isEmpty() ? "unused" : root);
    }

    /** Checks one file in a step. */
    static FileSettings slowFixity() {
        return settings(FileSettings.FILE_SYSTEM, "", "unused", DataSize.ofBytes(1));
    }

    static FileSettings settings(String type, String endpoint, String root) {
        return settings(type, endpoint, root, DataSize.ofMegabytes(10));
    }

    private static FileSettings settings(
            String type, String endpoint, String root, DataSize fixityRate) {
        return new FileSettings(
                type,
                root,
                S3Server.BUCKET,
                S3Server.PREFIX,
                endpoint,
                "us-east-1",
                DataSize.ofMegabytes(100),
                List.of("application/x-elf"),
                Duration.ofDays(30),
                Duration.ofDays(30),
                fixityRate);
    }
}
