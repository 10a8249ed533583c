// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.publicaccess.pass.core.identity.AuditAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known about the soundness of the stored bytes: a column of the table of uploads. */
@Component
class FixityRecords {

    private static final Logger logger = LoggerFactory.getLogger(FixityRecords.class);

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final Clock clock;

    FixityRecords(JdbcClient jdbc, Uploads uploads, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * A file whose bytes are not what they were.
     *
     * @param uuid the file's unique id
     * @param checkedAt when this was seen last
     * @param damage what is wrong
     */
    record Damage(UUID uuid, Instant checkedAt, String damage) {}

    /**
     * How far the checks are.
     *
     * @param files files in the store
     * @param checked those that were checked since the time asked about
     * @param damaged those that are damaged
     * @param oldestCheck when the file was checked whose check is the longest ago; none while a
     *     file was never checked
     */
    record Progress(long files, long checked, long damaged, Optional<Instant> oldestCheck) {

        /** Part of the files that was checked, 1 for all. */
        double coverage() {
            return files == 0 ? 1 : (double) checked / files;
        }
    }

    /**
     * The files whose check is the longest ago.
     *
     * @param before last check of sound files
     * @param damagedBefore last check of damaged files, so that a restored one is seen soon
     */
    List<StoredFile> due(Instant before, Instant damagedBefore, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM uploads
                        WHERE state = 'stored' AND (checked_at IS NULL OR checked_at < ?
                            OR (damage IS NOT NULL AND checked_at < ?))
                        ORDER BY checked_at NULLS FIRST LIMIT ?
                        """)
                .params(
                        before.atOffset(ZoneOffset.UTC),
                        damagedBefore.atOffset(ZoneOffset.UTC),
                        limit)
                .query((row, _) -> Uploads.upload(row).file())
                .list();
    }

    boolean isDamaged(StoredFile file) {
        return uploads.find(file.id().uuid()).flatMap(Upload::damage).isPresent();
    }

    /** Notes that the bytes are sound. */
    @Transactional
    void sound(StoredFile file) {
        if (isDamaged(file)) {
            uploads.audit(AuditAction.UPLOAD_MENDED, file.id().uuid(), "");
            logger.info("File {} is sound again", file.id());
        }
        note(file, null);
    }

    /** Notes that the bytes are damaged. */
    @Transactional
    void damaged(StoredFile file, String what) {
        uploads.restore(file);
        if (!isDamaged(file)) {
            uploads.audit(AuditAction.UPLOAD_DAMAGED, file.id().uuid(), what);
        }
        note(file, what);
        logger.error("{}; restore its object in the store from a backup", what);
    }

    private void note(StoredFile file, @org.jspecify.annotations.Nullable String damage) {
        jdbc.sql("UPDATE uploads SET checked_at = :now, damage = :damage WHERE uuid = :uuid")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("damage", damage)
                .param("uuid", file.id().uuid())
                .update();
    }

    /** How many files were checked since {@code since}. */
    Progress progress(Instant since) {
        return jdbc.sql(
                        """
                        SELECT count(*) AS files, count(*) FILTER (WHERE checked_at >= ?) AS checked,
                            count(damage) AS damaged,
                            CASE WHEN count(*) = count(checked_at) THEN min(checked_at) END AS oldest
                        FROM uploads WHERE state = 'stored'
                        """)
                .param(since.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Progress(
                                        row.getLong("files"),
                                        row.getLong("checked"),
                                        row.getLong("damaged"),
                                        Optional.ofNullable(row.getTimestamp("oldest"))
                                                .map(Timestamp::toInstant)))
                .single();
    }

    /** The damaged files, the first {@code limit}. */
    List<Damage> damages(int limit) {
        return jdbc.sql(
                        """
                        SELECT uuid, checked_at, damage FROM uploads
                        WHERE damage IS NOT NULL AND state = 'stored' ORDER BY uuid LIMIT ?
                        """)
                .param(limit)
                .query(
                        (row, _) ->
                                new Damage(
                                        row.getObject("uuid", UUID.class),
                                        row.getTimestamp("checked_at").toInstant(),
                                        row.getString("damage")))
                .list();
    }
}
