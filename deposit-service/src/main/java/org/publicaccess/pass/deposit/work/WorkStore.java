// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import static org.publicaccess.pass.deposit.work.WorkDatabase.END_LEASE;
import static org.publicaccess.pass.deposit.work.WorkDatabase.FREE;
import static org.publicaccess.pass.deposit.work.WorkDatabase.OPEN;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the work in PostgreSQL. Every write of a worker carries its claim's fence and is refused
 * with {@link StaleClaimException} when somebody has claimed the deposit since.
 */
public final class WorkStore {

    private static final Logger log = LoggerFactory.getLogger(WorkStore.class);

    private static final String DUE = OPEN + " AND next_attempt_at <= :now";
    private static final String GIVEN_UP = "given_up_at = :now, tell_staff_at = :now";

    private final WorkDatabase database;
    private final Gates gates;

    public WorkStore(WorkDatabase database, Gates gates) {
        this.database = database;
        this.gates = gates;
    }

    /** Takes a deposit on; false when it is known already. */
    public boolean add(NewWork work) {
        boolean failed = work.reason().isPresent();
        boolean added =
                database.sql(
                                        """
                                        INSERT INTO work (deposit_id, submission_id, repository_id,
                                            repository_key, stage, reason, next_attempt_at, report_at,
                                            given_up_at, tell_staff_at, submitted_at,
                                            created_at, updated_at)
                                        VALUES (:deposit, :submission, :repository, :key, :stage,
                                            :reason, :now, :failed, :failed, :failed, :submitted,
                                            :now, :now)
                                        ON CONFLICT DO NOTHING""")
                                .param("deposit", work.depositId())
                                .param("submission", work.submissionId())
                                .param("repository", work.repositoryId())
                                .param("key", work.repositoryKey())
                                .param("stage", work.stage().column())
                                .param("reason", work.reason().orElse(null))
                                .param("failed", failed ? WorkDatabase.at(database.now()) : null)
                                .param(
                                        "submitted",
                                        work.submittedAt().map(WorkDatabase::at).orElse(null))
                                .update()
                        == 1;
        if (added) {
            log.info(
                    "Deposit {} of submission {} into {}: {}",
                    work.depositId(),
                    work.submissionId(),
                    work.repositoryKey(),
                    work.stage());
        }
        return added;
    }

    public Optional<Work> find(String depositId) {
        return database.sql("SELECT * FROM work WHERE deposit_id = :deposit")
                .param("deposit", depositId)
                .query(Work::read)
                .optional();
    }

    /**
     * The work whose package has a name, in this round or an earlier one.
     *
     * @param statusRef how the repository speaks of it
     * @param name the package's file name without its extension
     */
    public Optional<Work> findPackage(String statusRef, String name) {
        return database.sql(
                        """
                        SELECT * FROM work WHERE status_ref = :ref OR EXISTS (
                            SELECT 1 FROM unnest(earlier_packages) AS earlier
                            WHERE starts_with(earlier, :name || '.'))
                        LIMIT 1""")
                .param("ref", statusRef)
                .param("name", name)
                .query(Work::read)
                .optional();
    }

    /** Ids of the repositories for which a submission's work is known. */
    public Set<String> repositoriesOf(String submissionId) {
        return database.sql("SELECT repository_id FROM work WHERE submission_id = :submission")
                .param("submission", submissionId)
                .query(String.class)
                .set();
    }

    /**
     * Claims a deposit that is due, that nobody works on and that its repository's gate lets
     * through; empty when it is not to be had.
     */
    public Optional<Claim> claim(String depositId) {
        return database.inTransaction(
                () ->
                        find(depositId)
                                .filter(work -> gates.admits(work.repositoryKey()))
                                .flatMap(_ -> claim(depositId, DUE)));
    }

    /**
     * Claims the deposit at a repository that is due for longest; empty when there is none, or none
     * that the gate lets through. Those that wait at the gate are announced again when it opens.
     */
    public Optional<Claim> claimNext(String repositoryKey) {
        return database.inTransaction(
                () -> {
                    if (!gates.admits(repositoryKey)) {
                        announceAgain(repositoryKey);
                        return Optional.<Claim>empty();
                    }
                    return next(repositoryKey).flatMap(deposit -> claim(deposit, DUE));
                });
    }

    /** Those whose workers were lost again and again come last. */
    private Optional<String> next(String repositoryKey) {
        return database.sql(
                        """
                        SELECT deposit_id FROM work
                        WHERE lower(repository_key) = lower(:key) AND %s AND %s
                        ORDER BY lost_claims, next_attempt_at LIMIT 1"""
                                .formatted(DUE, FREE))
                .param("key", repositoryKey)
                .query(String.class)
                .optional();
    }

    private void announceAgain(String repositoryKey) {
        database.sql(
                        """
                        UPDATE work SET rung_at = NULL
                        WHERE lower(repository_key) = lower(:key) AND %s AND %s
                            AND rung_at IS NOT NULL"""
                                .formatted(DUE, FREE))
                .param("key", repositoryKey)
                .update();
    }

    /** Claims a deposit of whose state core is to be told; empty when it is not to be had. */
    public Optional<Claim> claimReport(String depositId) {
        return claim(depositId, "report_at <= :now");
    }

    private Optional<Claim> claim(String depositId, String condition) {
        return database.sql(
                        """
                        UPDATE work SET lease_owner = :owner, lease_until = :lease,
                            lost_claims = CASE WHEN lease_until IS NULL THEN 0
                                               ELSE lost_claims + 1 END,
                            fence = fence + 1, rung_at = NULL, updated_at = :now
                        WHERE deposit_id = :deposit AND %s AND %s RETURNING *"""
                                .formatted(FREE, condition))
                .param("deposit", depositId)
                .query(Work::read)
                .optional()
                .map(work -> new Claim(work, work.fence()));
    }

    /** Extends the lease; false when the claim is lost. */
    public boolean renew(Claim claim) {
        return update(claim, "lease_until = :lease", Map.of(), "true") == 1;
    }

    /** Stores what is decided once for all attempts of a round. */
    public void fix(Claim claim, FixedPackage fixed) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", fixed.name());
        values.put("path", fixed.targetPath());
        values.put("ref", fixed.statusRef().orElse(null));
        values.put("url", fixed.accessUrl().orElse(null));
        write(
                claim,
                "package_name = :name, target_path = :path, status_ref = :ref, access_url = :url",
                values);
    }

    /** Notes that bytes are about to be sent to an unfinished file. */
    public void sending(Claim claim, String partPath) {
        enter(
                claim,
                Stage.SENDING,
                "part_path = :part, part_size = NULL",
                Map.of("part", partPath));
    }

    /**
     * Notes that the unfinished file is whole and about to get its final name, and extends the
     * lease. This is the last check before the step that cannot be taken back.
     */
    public void renaming(Claim claim, long size) {
        enter(
                claim,
                Stage.RENAMING,
                "part_size = :size, lease_until = :lease",
                Map.of("size", size));
    }

    /** Notes that the repository has the package. */
    public void delivered(Claim claim) {
        enter(
                claim,
                Stage.DELIVERED,
                "attempts = attempts + 1, reason = NULL, part_path = NULL, report_at = :now",
                Map.of());
    }

    /** Notes that the repository has the item, and asks it later what became of it if need be. */
    public void delivered(Claim claim, Receipt receipt) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("ref", receipt.reference());
        values.put("url", receipt.accessUrl().orElse(null));
        values.put("ask", receipt.accessUrl().isEmpty() ? WorkDatabase.at(database.now()) : null);
        enter(
                claim,
                Stage.DELIVERED,
                "attempts = attempts + 1, reason = NULL, part_path = NULL, report_at = :now,"
                        + " status_ref = :ref, access_url = :url, ask_at = :ask, heard_at = :now,"
                        + " asks = 0",
                values);
    }

    /** Gives the deposit up, and has staff told. */
    public void failed(Claim claim, String reason) {
        enter(
                claim,
                Stage.FAILED,
                "attempts = attempts + 1, reason = :reason, report_at = :now, " + GIVEN_UP,
                Map.of("reason", reason));
    }

    /** Notes a failed attempt and when the next one is due; the stage stays. */
    public void retry(Claim claim, String reason, Instant next) {
        write(
                claim,
                "attempts = attempts + 1, reason = :reason, next_attempt_at = :next,"
                        + " report_at = :now",
                Map.of("reason", reason, "next", WorkDatabase.at(next)));
    }

    /** Lets go of a deposit, as if it had not been claimed. */
    public void release(Claim claim) {
        update(claim, END_LEASE, Map.of(), "true");
    }

    /**
     * Notes that core knows the state, and lets go.
     *
     * @param coreVersion core's version of the deposit now
     */
    public void reported(Claim claim, long coreVersion) {
        write(
                claim,
                "report_at = NULL, core_version = :version, " + END_LEASE,
                Map.of("version", coreVersion));
    }

    /** Notes when core is told of the state, and lets go. */
    public void reportAt(Claim claim, Instant later) {
        write(claim, "report_at = :later, " + END_LEASE, Map.of("later", WorkDatabase.at(later)));
    }

    private void enter(
            Claim claim, Stage stage, String assignments, Map<String, @Nullable Object> values) {
        String from =
                Stream.of(Stage.values())
                        .filter(earlier -> earlier.next().contains(stage))
                        .map(earlier -> "'" + earlier.column() + "'")
                        .collect(Collectors.joining(", ", "stage IN (", ")"));
        String to = "stage = '" + stage.column() + "', ";
        if (update(claim, to + assignments, values, from) == 0) {
            throw new StaleClaimException(claim);
        }
        log.info(
                "Deposit {} of submission {} into {}: {}",
                claim.depositId(),
                claim.work().submissionId(),
                claim.work().repositoryKey(),
                stage);
    }

    private void write(Claim claim, String assignments, Map<String, @Nullable Object> values) {
        if (update(claim, assignments, values, "true") == 0) {
            throw new StaleClaimException(claim);
        }
    }

    private int update(
            Claim claim,
            String assignments,
            Map<String, @Nullable Object> values,
            String condition) {
        return database.sql(
                        """
                        UPDATE work SET %s, updated_at = :now
                        WHERE deposit_id = :deposit AND fence = :fence AND %s"""
                                .formatted(assignments, condition))
                .param("deposit", claim.depositId())
                .param("fence", claim.fence())
                .params(values)
                .update();
    }
}
