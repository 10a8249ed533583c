// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One deposit's work as stored.
 *
 * @param round 1 for the first sending
 * @param attempts attempts of this round that came to an end
 * @param nextAttempt when open work is due
 * @param fixed empty until the package has its name
 * @param unfinished the file that the last attempt sent
 * @param earlierPackages names of the packages of earlier rounds
 * @param fence number of claims so far
 * @param lostClaims claims in a row that ended without an outcome
 * @param reported whether core knows this state
 * @param coreVersion core's version of the deposit when it was last told
 * @param givenUpAt when the work was given up
 * @param asks how often the repository was asked what became of the item
 * @param refusal why the repository refuses the item
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
        Instant nextAttempt,
        Optional<FixedPackage> fixed,
        Optional<UnfinishedFile> unfinished,
        List<String> earlierPackages,
        long fence,
        int lostClaims,
        boolean reported,
        Optional<Long> coreVersion,
        Optional<Instant> givenUpAt,
        int asks,
        Optional<String> refusal) {

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
                instant(row, "next_attempt_at").orElseThrow(),
                fixed(row),
                unfinished(row),
                List.of((String[]) row.getArray("earlier_packages").getArray()),
                row.getLong("fence"),
                row.getInt("lost_claims"),
                row.getObject("report_at") == null,
                Optional.ofNullable(row.getObject("core_version", Long.class)),
                instant(row, "given_up_at"),
                row.getInt("asks"),
                text(row, "refusal"));
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

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
