// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.nio.file.Path;
import java.util.List;

/** How a repository is reached. */
public sealed interface Binding {

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
            implements Binding {

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
    record Filesystem(Path directory, boolean createIfMissing) implements Binding {}

    /** A protocol that this version does not speak. */
    record Unsupported(String protocol) implements Binding {}
}
