// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import static org.publicaccess.pass.deposit.work.WorkDatabase.FREE;
import static org.publicaccess.pass.deposit.work.WorkDatabase.OPEN;

import java.time.Duration;
import java.util.List;

/** What is to be done now: work to announce, states to report, failures to tell staff of. */
public final class WorkAgenda {

    private final WorkDatabase database;

    public WorkAgenda(WorkDatabase database) {
        this.database = database;
    }

    /**
     * Work that is due and could begin, that nobody is at, and that was not announced since {@code
     * interval}.
     */
    public List<Work> unannounced(Duration interval, int limit) {
        return database.sql(
                        """
                        SELECT work.* FROM work
                            LEFT JOIN gates ON gates.repository_key = lower(work.repository_key)
                        WHERE %s AND %s AND next_attempt_at <= :now
                            AND (rung_at IS NULL OR rung_at <= :before)
                            AND (closed_until IS NULL OR closed_until <= :now)
                            AND (SELECT count(*) FROM work AS leased
                                 WHERE lower(leased.repository_key) = lower(work.repository_key)
                                   AND leased.lease_until > :now) < coalesce(slots, 1)
                        ORDER BY next_attempt_at LIMIT :limit"""
                                .formatted(OPEN, FREE))
                .param("before", WorkDatabase.at(database.now().minus(interval)))
                .param("limit", limit)
                .query(Work::read)
                .list();
    }

    /** Notes that the work was announced, unless somebody has claimed it since it was read. */
    public void announced(String depositId, long fence) {
        database.sql(
                        "UPDATE work SET rung_at = :now WHERE deposit_id = :deposit AND fence = :fence")
                .param("deposit", depositId)
                .param("fence", fence)
                .update();
    }

    /** Ids of the deposits of whose state core is to be told now. */
    public List<String> unreported(int limit) {
        return database.sql(
                        """
                        SELECT deposit_id FROM work WHERE report_at <= :now AND %s
                        ORDER BY report_at LIMIT :limit"""
                                .formatted(FREE))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * Work that was given up and of which staff are to be told now. Whoever gets it has {@code
     * time} to tell them before others get it too.
     */
    public List<Work> takeUntold(Duration time, int limit) {
        return database.sql(
                        """
                        UPDATE work SET tell_staff_at = :later WHERE deposit_id IN (
                            SELECT deposit_id FROM work WHERE tell_staff_at <= :now
                            ORDER BY tell_staff_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("later", WorkDatabase.at(database.now().plus(time)))
                .param("limit", limit)
                .query(Work::read)
                .list();
    }

    /** Notes that staff were told that this work was given up. */
    public void told(Work work) {
        database.sql(
                        """
                        UPDATE work SET tell_staff_at = NULL
                        WHERE deposit_id = :deposit AND given_up_at = :given_up""")
                .param("deposit", work.depositId())
                .param("given_up", work.givenUpAt().map(WorkDatabase::at).orElse(null))
                .update();
    }
}
