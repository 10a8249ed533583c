// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept and what is taken. Property names begin with {@code pass.file-service}; the
 * environment variables are in docs/files.md.
 *
 * @param storageType kind of store: {@code FILE_SYSTEM} or {@code S3}
 * @param rootDir folder of the store, and of what is on its way into it
 * @param s3BucketName bucket of a store on S3
 * @param s3RepoPrefix what the keys of a store on S3 begin with; may be blank
 * @param s3Endpoint address of an S3-compatible server; blank for Amazon's
 * @param s3Region region of the bucket
 * @param maxSize the most bytes that a file may have
 * @param refusedTypes media types that are not taken
 * @param gracePeriod how long an upload may belong to no submission
 * @param fixityPeriod within this time every file is checked
 * @param fixityRate the most bytes per second that are read for checks
 */
@ConfigurationProperties("pass.file-service")
record FileSettings(
        String storageType,
        String rootDir,
        String s3BucketName,
        String s3RepoPrefix,
        String s3Endpoint,
        String s3Region,
        DataSize maxSize,
        List<String> refusedTypes,
        Duration gracePeriod,
        Duration fixityPeriod,
        DataSize fixityRate) {

    static final String FILE_SYSTEM = "FILE_SYSTEM";
    static final String S3 = "S3";

    FileSettings {
        refusedTypes = List.copyOf(refusedTypes);
        if (!storageType.equals(FILE_SYSTEM) && !storageType.equals(S3)) {
            throw new SettingException(
                    "PASS_CORE_FILE_SERVICE_TYPE is '" + storageType + "', which is not known.",
                    "Set it to FILE_SYSTEM or S3, or leave it unset for FILE_SYSTEM.");
        }
        if (rootDir.isBlank()) {
            throw new SettingException(
                    "PASS_CORE_FILE_SERVICE_ROOT_DIR is not set.",
                    "Set it to a folder on a disk that is kept and backed up: the manuscripts are"
                            + " stored there. With S3 it holds what is on its way only.");
        }
        if (storageType.equals(S3) && s3BucketName.isBlank()) {
            throw new SettingException(
                    "PASS_CORE_S3_BUCKET_NAME is blank.",
                    "Set it to the name of an existing bucket.");
        }
        requirePositive("PASS_CORE_FILE_GRACE_PERIOD", gracePeriod);
        requirePositive("PASS_CORE_FILE_FIXITY_PERIOD", fixityPeriod);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new SettingException(
                    name + " is " + value + ", which is no length of time.",
                    "Set it to one such as 7d or 12h.");
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

    /** Holds objects while they are put together; on the same disk as the store. */
    Path work() {
        return root().resolve("ocfl-work");
    }

    /** The S3-compatible server, if it is not Amazon's. */
    Optional<URI> endpoint() {
        if (s3Endpoint.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(s3Endpoint));
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    "PASS_CORE_S3_ENDPOINT is '" + s3Endpoint + "', which is no address.",
                    "Set it to one such as https://s3.example.edu, or leave it unset for Amazon S3.",
                    e);
        }
    }
}
