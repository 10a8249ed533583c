// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which repositories are to be asked what became of an item, and what they said. */
public final class Questions {

    private static final Logger log = LoggerFactory.getLogger(Questions.class);

    private static final String OPEN =
            " WHERE deposit_id = :deposit AND round = :round AND stage = 'delivered'"
                    + " AND ask_at IS NOT NULL";

    private final WorkDatabase database;

    public Questions(WorkDatabase database) {
        this.database = database;
    }

    /**
     * Work of which the repository is to be asked now. Whoever gets it has {@code time} to ask
     * before others get it too. Core hears of the handing in first: news that came while it is
     * being told would be taken for told.
     */
    public List<Work> takeDue(Duration time, int limit) {
        return database.sql(
                        """
                        UPDATE work SET ask_at = :later WHERE deposit_id IN (
                            SELECT deposit_id FROM work
                            WHERE ask_at <= :now AND stage = 'delivered' AND report_at IS NULL
                            ORDER BY ask_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("later", WorkDatabase.at(database.now().plus(time)))
                .param("limit", limit)
                .query(Work::read)
                .list();
    }

    /** Notes that the repository answered, and has not decided. */
    public void undecided(Work work, Instant next) {
        write(work, "ask_at = :next, asks = asks + 1, heard_at = :now", next(next));
    }

    /** Notes that the repository gave no answer that can be used. */
    public void unanswered(Work work, Instant next) {
        write(work, "ask_at = :next, asks = asks + 1", next(next));
    }

    /** Notes that the repository has taken the item in, and has core told. */
    public void accepted(Work work, String accessUrl) {
        decided(work, "accepted", "access_url = :url", Map.of("url", accessUrl));
    }

    /** Notes that the repository refuses the item, and has core told. */
    public void refused(Work work, String reason) {
        decided(work, "refused", "refusal = :reason", Map.of("reason", reason));
    }

    /** Notes that the answer does not matter any more. */
    public void drop(Work work) {
        write(work, "ask_at = NULL", Map.of());
    }

    private void decided(
            Work work, String what, String assignment, Map<String, @Nullable Object> values) {
        if (write(work, assignment + ", ask_at = NULL, heard_at = :now, report_at = :now", values)
                == 1) {
            log.info(
                    "Deposit {}: the repository {} has {} it",
                    work.depositId(),
                    work.repositoryKey(),
                    what);
        }
    }

    private int write(Work work, String assignments, Map<String, @Nullable Object> values) {
        return database.sql("UPDATE work SET " + assignments + ", updated_at = :now" + OPEN)
                .param("deposit", work.depositId())
                .param("round", work.round())
                .params(values)
                .update();
    }

    private static Map<String, @Nullable Object> next(Instant next) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("next", WorkDatabase.at(next));
        return values;
    }

    /** By repository, when the item of which nothing was heard for longest was last heard of. */
    public Map<String, Instant> lastNews() {
        Map<String, Instant> news = new HashMap<>();
        database.sql(
                        """
                        SELECT lower(repository_key) AS key, min(heard_at) AS heard FROM work
                        WHERE ask_at IS NOT NULL AND stage = 'delivered'
                        GROUP BY lower(repository_key)""")
                .query((ResultSet row) -> read(row, news));
        return news;
    }

    private static void read(ResultSet row, Map<String, Instant> news) throws SQLException {
        news.put(row.getString("key"), row.getObject("heard", OffsetDateTime.class).toInstant());
    }
}
