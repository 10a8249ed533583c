// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Keeps the work in PostgreSQL. Every write of a worker carries its claim's fence and is refused
 * with {@link StaleClaimException} when somebody has claimed the deposit since.
 */
public final class WorkStore {

    private static final Logger log = LoggerFactory.getLogger(WorkStore.class);

    private static final String OPEN = "stage NOT IN ('delivered', 'failed')";
    private static final String FREE = "(lease_until IS NULL OR lease_until <= :now)";
    private static final String END_LEASE = "lease_owner = NULL, lease_until = NULL";

    private final JdbcClient database;
    private final Clock clock;
    private final String owner;
    private final Duration lease;

    /**
     * @param owner name of this process among all that work on the same database
     * @param lease how long a claim holds without a heartbeat
     */
    public WorkStore(JdbcClient database, Clock clock, String owner, Duration lease) {
        this.database = database;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
    }

    /** Takes a deposit on; false when it is known already. */
    public boolean add(NewWork work) {
        boolean added =
                sql("""
                        INSERT INTO work (deposit_id, submission_id, repository_id, repository_key,
                            stage, reason, next_attempt_at, report_at, created_at, updated_at)
                        VALUES (:deposit, :submission, :repository, :key, :stage, :reason, :now,
                            :report, :now, :now)
                        ON CONFLICT DO NOTHING""")
                                .param("deposit", work.depositId())
                                .param("submission", work.submissionId())
                                .param("repository", work.repositoryId())
                                .param("key", work.repositoryKey())
                                .param("stage", work.stage().column())
                                .param("reason", work.reason().orElse(null))
                                .param("report", work.reason().map(reason -> now()).orElse(null))
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
        return sql("SELECT * FROM work WHERE deposit_id = :deposit")
                .param("deposit", depositId)
                .query(Work::read)
                .optional();
    }

    /** Ids of the repositories for which a submission's work is known. */
    public Set<String> repositoriesOf(String submissionId) {
        return sql("SELECT repository_id FROM work WHERE submission_id = :submission")
                .param("submission", submissionId)
                .query(String.class)
                .set();
    }

    /** Claims a deposit that is due and that nobody works on; empty when it is not to be had. */
    public Optional<Claim> claim(String depositId) {
        return claim(depositId, OPEN + " AND next_attempt_at <= :now");
    }

    /** Claims a deposit of whose state core is to be told; empty when it is not to be had. */
    public Optional<Claim> claimReport(String depositId) {
        return claim(depositId, "report_at <= :now");
    }

    private Optional<Claim> claim(String depositId, String condition) {
        return sql("""
                        UPDATE work SET lease_owner = :owner, lease_until = :lease,
                            fence = fence + 1, rung_at = NULL, updated_at = :now
                        WHERE deposit_id = :deposit AND %s AND %s RETURNING *"""
                        .formatted(FREE, condition))
                .param("deposit", depositId)
                .param("owner", owner)
                .query(Work::read)
                .optional()
                .map(work -> new Claim(work, work.fence()));
    }

    /** Extends the lease; false when the claim is lost. */
    public boolean renew(Claim claim) {
        return update(claim, "lease_until = :lease", Map.of(), "true") == 1;
    }

    /** Stores what is decided once for all attempts. */
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

    /** Gives the deposit up. */
    public void failed(Claim claim, String reason) {
        enter(
                claim,
                Stage.FAILED,
                "attempts = attempts + 1, reason = :reason, report_at = :now",
                Map.of("reason", reason));
    }

    /** Notes a failed attempt and when the next one is due; the stage stays. */
    public void retry(Claim claim, String reason, Instant next) {
        write(
                claim,
                "attempts = attempts + 1, reason = :reason, next_attempt_at = :next,"
                        + " report_at = :now",
                Map.of("reason", reason, "next", at(next)));
    }

    /** Lets go of a deposit, as if it had not been claimed. */
    public void release(Claim claim) {
        update(claim, END_LEASE, Map.of(), "true");
    }

    /** Notes that core knows the state, and lets go. */
    public void reported(Claim claim) {
        write(claim, "report_at = NULL, " + END_LEASE, Map.of());
    }

    /** Notes when core is told of the state, and lets go. */
    public void reportAt(Claim claim, Instant later) {
        write(claim, "report_at = :later, " + END_LEASE, Map.of("later", at(later)));
    }

    /** Work that is due, that nobody is at, and that was not announced since {@code interval}. */
    public List<Work> unannounced(Duration interval, int limit) {
        return sql("""
                        SELECT * FROM work WHERE %s AND %s AND next_attempt_at <= :now
                            AND (rung_at IS NULL OR rung_at <= :before)
                        ORDER BY next_attempt_at LIMIT :limit"""
                        .formatted(OPEN, FREE))
                .param("before", at(clock.instant().minus(interval)))
                .param("limit", limit)
                .query(Work::read)
                .list();
    }

    /** Notes that the work was announced, unless somebody has claimed it since it was read. */
    public void announced(String depositId, long fence) {
        sql("UPDATE work SET rung_at = :now WHERE deposit_id = :deposit AND fence = :fence")
                .param("deposit", depositId)
                .param("fence", fence)
                .update();
    }

    /** Ids of the deposits of whose state core is to be told now. */
    public List<String> unreported(int limit) {
        return sql("""
                        SELECT deposit_id FROM work WHERE report_at <= :now AND %s
                        ORDER BY report_at LIMIT :limit"""
                        .formatted(FREE))
                .param("limit", limit)
                .query(String.class)
                .list();
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
        return sql("""
                        UPDATE work SET %s, updated_at = :now
                        WHERE deposit_id = :deposit AND fence = :fence AND %s"""
                        .formatted(assignments, condition))
                .param("deposit", claim.depositId())
                .param("fence", claim.fence())
                .params(values)
                .update();
    }

    private StatementSpec sql(String statement) {
        return database.sql(statement)
                .param("now", now())
                .param("lease", at(clock.instant().plus(lease)));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
