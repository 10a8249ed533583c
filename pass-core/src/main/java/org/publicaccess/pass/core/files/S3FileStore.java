// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import io.ocfl.api.OcflRepository;
import io.ocfl.aws.OcflS3Client;
import io.ocfl.core.path.constraint.ContentPathConstraints;
import javax.sql.DataSource;
import org.publicaccess.pass.core.settings.SettingException;

/**
 * A store in a bucket of S3 or an S3-compatible server. What ocfl-java must know for certain about
 * an object, its details and inventory, is in the database, so that several nodes see the same.
 */
final class S3FileStore extends OcflFileStore {

    private final OcflS3Client bucket;
    private final S3Connections connections;

    private S3FileStore(OcflRepository ocfl, OcflS3Client bucket, S3Connections connections) {
        super(ocfl);
        this.bucket = bucket;
        this.connections = connections;
    }

    /** Opens the store in the bucket of the settings; an empty prefix becomes a store. */
    static S3FileStore open(FileSettings settings, DataSource database) {
        Folders.make(settings.work());
        S3Connections connections = S3Connections.open(settings);
        OcflS3Client bucket =
                OcflS3Client.builder()
                        .s3Client(connections.client())
                        .transferManager(connections.transfers())
                        .bucket(settings.s3BucketName())
                        .repoPrefix(settings.s3RepoPrefix())
                        .build();
        try {
            OcflRepository ocfl =
                    repository(settings.work())
                            .contentPathConstraints(ContentPathConstraints.cloud())
                            .objectDetailsDb(details -> details.dataSource(database))
                            .storage(storage -> storage.cloud(bucket))
                            .build();
            return new S3FileStore(ocfl, bucket, connections);
        } catch (RuntimeException e) {
            connections.close();
            throw new SettingException(
                    "The bucket %s cannot be opened as a file store: %s"
                            .formatted(settings.s3BucketName(), e.getMessage()),
                    "Check PASS_CORE_S3_BUCKET_NAME, PASS_CORE_S3_REPO_PREFIX, PASS_CORE_S3_ENDPOINT and"
                            + " AWS_REGION. The bucket must exist, and core needs the rights in docs/files.md.",
                    e);
        }
    }

    @Override
    public String kind() {
        return FileSettings.S3;
    }

    @Override
    long size(String pathInRoot) {
        return bucket.head(pathInRoot).getContentLength();
    }

    @Override
    public void destroy() {
        super.destroy();
        connections.close();
    }
}
