// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import static org.publicaccess.pass.deposit.work.WorkDatabase.END_LEASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people's decisions change about work. Each raises the fence, so that a worker who is still
 * at it can write nothing more.
 */
public final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private static final String BEGIN =
            "attempts = 0, lost_claims = 0, reason = NULL, given_up_at = NULL, tell_staff_at = NULL,"
                    + " next_attempt_at = :now, report_at = :now, rung_at = NULL, ask_at = NULL,"
                    + " refusal = NULL,"
                    + " fence = fence + 1, updated_at = :now, "
                    + END_LEASE;

    private final WorkDatabase database;

    public Rounds(WorkDatabase database) {
        this.database = database;
    }

    /**
     * Takes work up that was given up, where it stopped and under the same name; false when it was
     * not given up.
     */
    public boolean resume(String depositId) {
        String stage =
                """
                stage = CASE WHEN part_size IS NOT NULL THEN 'renaming'
                             WHEN part_path IS NOT NULL THEN 'sending' ELSE 'pending' END, """;
        return decided(depositId, "is taken up again", stage + BEGIN, "stage = 'failed'");
    }

    /**
     * Begins the next round, whose package gets a new name; false when the present round may have
     * to be finished first.
     *
     * @param submittedAt when the submitter handed in what is to be sent now
     */
    public boolean next(String depositId, Optional<Instant> submittedAt) {
        return database.sql(
                                        """
                                UPDATE work SET round = round + 1, stage = 'pending',
                                    earlier_packages = array_remove(
                                        array_append(earlier_packages, package_name), NULL),
                                    package_name = NULL, target_path = NULL, status_ref = NULL,
                                    access_url = NULL, part_size = NULL,
                                    submitted_at = coalesce(:submitted, submitted_at), %s
                                WHERE deposit_id = :deposit AND %s"""
                                                .formatted(BEGIN, from(Stage.PENDING)))
                                .param("deposit", depositId)
                                .param("submitted", submittedAt.map(WorkDatabase::at).orElse(null))
                                .update()
                        == 1
                && logged(depositId, "begins its next round");
    }

    /** Notes that the present round also answers what was handed in at this time. */
    public void keep(String depositId, Instant submittedAt) {
        database.sql("UPDATE work SET submitted_at = :submitted WHERE deposit_id = :deposit")
                .param("deposit", depositId)
                .param("submitted", WorkDatabase.at(submittedAt))
                .update();
    }

    /** Deposits of a submission whose present round sends what was handed in earlier. */
    public List<Work> olderThan(String submissionId, Instant submittedAt) {
        dateUndated(submissionId, submittedAt);
        return database.sql(
                        """
                        SELECT * FROM work WHERE submission_id = :submission
                            AND submitted_at < :submitted""")
                .param("submission", submissionId)
                .param("submitted", WorkDatabase.at(submittedAt))
                .query(Work::read)
                .list();
    }

    /** Work from before dates were kept sends what was handed in last. */
    private void dateUndated(String submissionId, Instant submittedAt) {
        database.sql(
                        """
                        UPDATE work SET submitted_at = :submitted
                        WHERE submission_id = :submission AND submitted_at IS NULL""")
                .param("submission", submissionId)
                .param("submitted", WorkDatabase.at(submittedAt))
                .update();
    }

    /** Ends work because the repository has the paper from elsewhere; false when it had ended. */
    public boolean settle(String depositId) {
        return decided(
                depositId,
                "is settled elsewhere",
                "stage = 'delivered', reason = NULL, given_up_at = NULL, tell_staff_at = NULL,"
                        + " report_at = NULL, ask_at = NULL, fence = fence + 1, updated_at = :now, "
                        + END_LEASE,
                from(Stage.DELIVERED));
    }

    /** Has core told again of a state that it knew and has lost. */
    public void reportAgain(String depositId) {
        decided(depositId, "is reported again", "report_at = :now", "report_at IS NULL");
    }

    private static String from(Stage to) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.byDecision().contains(to))
                .map(stage -> "'" + stage.column() + "'")
                .collect(Collectors.joining(", ", "stage IN (", ")"));
    }

    private boolean decided(String depositId, String what, String assignments, String condition) {
        return database.sql(
                                        "UPDATE work SET %s WHERE deposit_id = :deposit AND %s"
                                                .formatted(assignments, condition))
                                .param("deposit", depositId)
                                .update()
                        == 1
                && logged(depositId, what);
    }

    private static boolean logged(String depositId, String what) {
        log.info("Deposit {} {}", depositId, what);
        return true;
    }
}
