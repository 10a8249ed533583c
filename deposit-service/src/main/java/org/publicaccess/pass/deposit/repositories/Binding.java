// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.FileRole;

/** How a repository is reached. */
public sealed interface Binding {

    /** A place that takes packages as files. */
    sealed interface Packages extends Binding {}

    /** A repository that makes an item of what it is sent. */
    sealed interface Items extends Binding {}

    /**
     * An SFTP server.
     *
     * @param directory where packages go, relative to the account's home; {@code %s} stands for the
     *     day in UTC
     * @param hostKeys one of these the server must present; when there is none, nothing is sent
     */
    record Sftp(
            String host,
            int port,
            String username,
            String password,
            String directory,
            List<HostKey> hostKeys)
            implements Packages {

        /** Without the password. */
        @Override
        public String toString() {
            return "sftp://%s@%s:%d/%s".formatted(username, host, port, directory);
        }
    }

    /**
     * A directory.
     *
     * @param createIfMissing whether the service makes the directory itself
     */
    record Filesystem(Path directory, boolean createIfMissing) implements Packages {}

    /**
     * A bucket.
     *
     * @param prefix what keys begin with; empty or ending with a slash
     * @param endpoint of a server other than Amazon's
     * @param keys empty when the machine's own role or environment gives them
     */
    record S3(
            String bucket,
            String prefix,
            String region,
            Optional<URI> endpoint,
            Optional<S3Keys> keys,
            boolean pathStyle)
            implements Packages {}

    /** Who writes into a bucket. */
    record S3Keys(Secret accessKey, Secret secretKey) {}

    /**
     * The REST API of DSpace 7 or later.
     *
     * @param api address that ends with {@code /server/api}
     * @param website where people see items
     * @param collection its handle or UUID
     * @param identifierField metadata field that keeps the deposit's identifier
     * @param bundles where files of a role go other than ORIGINAL
     * @param grantLicence whether the deposit licence is granted in the submitter's name
     */
    record DSpace(
            URI api,
            URI website,
            String username,
            Secret password,
            String collection,
            String identifierField,
            String embargoCondition,
            Map<FileRole, String> bundles,
            boolean grantLicence)
            implements Items {}

    /**
     * The REST API of InvenioRDM.
     *
     * @param api address that ends with {@code /api}
     * @param community slug or UUID of the community whose curators review; without one records are
     *     published at once
     */
    record InvenioRdm(URI api, Secret token, Optional<String> community) implements Items {}

    /**
     * A SWORD 3.0 service.
     *
     * @param service its Service-URL
     * @param authorization value of the {@code Authorization} header
     * @param packaging identifier of the packaging format
     * @param segmentBytes packages that are bigger are sent in segments of this size
     */
    record Sword(URI service, Secret authorization, URI packaging, long segmentBytes)
            implements Items {}

    /** A protocol that this version does not speak. */
    record Unsupported(String protocol) implements Binding {}
}
