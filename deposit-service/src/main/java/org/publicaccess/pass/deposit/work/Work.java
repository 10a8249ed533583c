// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One deposit's work as stored.
 *
 * @param round 1 for the first sending
 * @param attempts attempts that came to an end
 * @param fixed empty until the package has its name
 * @param unfinished the file that the last attempt sent
 * @param fence number of claims so far
 */
public record Work(
        String depositId,
        String submissionId,
        String repositoryId,
        String repositoryKey,
        int round,
        Stage stage,
        Optional<String> reason,
        int attempts,
        Optional<FixedPackage> fixed,
        Optional<UnfinishedFile> unfinished,
        long fence) {

    static Work read(ResultSet row, int number) throws SQLException {
        return new Work(
                row.getString("deposit_id"),
                row.getString("submission_id"),
                row.getString("repository_id"),
                row.getString("repository_key"),
                row.getInt("round"),
                Stage.ofColumn(row.getString("stage")),
                text(row, "reason"),
                row.getInt("attempts"),
                fixed(row),
                unfinished(row),
                row.getLong("fence"));
    }

    private static Optional<FixedPackage> fixed(ResultSet row) throws SQLException {
        Optional<String> name = text(row, "package_name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new FixedPackage(
                        name.get(),
                        row.getString("target_path"),
                        text(row, "status_ref"),
                        text(row, "access_url")));
    }

    private static Optional<UnfinishedFile> unfinished(ResultSet row) throws SQLException {
        Optional<String> path = text(row, "part_path");
        long size = row.getLong("part_size");
        return path.map(value -> new UnfinishedFile(value, size));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
