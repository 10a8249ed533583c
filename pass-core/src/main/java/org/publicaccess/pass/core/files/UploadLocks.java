// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Locks uploads, so that of several nodes only one at a time changes what the store has of one. The
 * locks are PostgreSQL's advisory locks: the database frees them when the node that holds one dies.
 */
@Component
class UploadLocks {

    /** Keeps these locks apart from advisory locks that others may take. */
    private static final long SALT = 0x7061_7373_6669_6c65L;

    private final DataSource database;

    UploadLocks(DataSource database) {
        this.database = database;
    }

    /** What is done under a lock. */
    @FunctionalInterface
    interface Work {

        void run() throws IOException;
    }

    /**
     * Does the work under the upload's lock, unless somebody else holds it. One connection is in
     * use meanwhile.
     *
     * @return whether it was done
     */
    boolean ifFree(UUID upload, Work work) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean free = lock(connection, upload);
                if (free) {
                    work.run();
                }
                return free;
            } finally {
                connection.rollback(); // which frees the lock
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "Upload " + upload + " cannot be locked: the database failed", e);
        }
    }

    private static boolean lock(Connection connection, UUID upload) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(
                    1, upload.getMostSignificantBits() ^ upload.getLeastSignificantBits() ^ SALT);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
