// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.nio.file.Path;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are kept. Property names begin with {@code pass.file-service}.
 *
 * @param storageType kind of store ({@code PASS_CORE_FILE_SERVICE_TYPE}); only {@code FILE_SYSTEM}
 * @param rootDir folder of the store ({@code PASS_CORE_FILE_SERVICE_ROOT_DIR})
 */
@ConfigurationProperties("pass.file-service")
record FileSettings(String storageType, String rootDir) {

    /** The one kind of store there is. */
    static final String FILE_SYSTEM = "FILE_SYSTEM";

    FileSettings {
        if (!storageType.equals(FILE_SYSTEM)) {
            throw new SettingException(
                    "PASS_CORE_FILE_SERVICE_TYPE is '" + storageType + "', which is not available.",
                    "Set it to FILE_SYSTEM, or leave it unset.");
        }
        if (rootDir.isBlank()) {
            throw new SettingException(
                    "PASS_CORE_FILE_SERVICE_ROOT_DIR is not set.",
                    "Set it to a folder on a disk that is kept and backed up: the manuscripts are"
                            + " stored there.");
        }
    }

    /** The folder of the store. */
    Path root() {
        return Path.of(rootDir).toAbsolutePath().normalize();
    }

    /** Holds uploads while they arrive; on the same disk as the store, so that they are moved. */
    Path arrivals() {
        return root().resolve("temp");
    }
}
