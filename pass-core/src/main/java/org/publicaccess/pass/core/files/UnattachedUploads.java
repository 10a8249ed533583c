// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uploads that belong to no submission and are older than the grace period, from abandoned drafts
 * mostly. What was deposited is left alone, and so are rows that were restored from the store:
 * there the database may be what is incomplete.
 */
@Component
class UnattachedUploads {

    private static final int BATCH = 500;

    private static final String UNATTACHED =
            """
            NOT EXISTS (SELECT FROM files
                WHERE substring(uri FROM '/file/([^/]+)/') = uploads.uuid::text
                    AND submission_id IS NOT NULL)
            """;

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final FileSettings settings;
    private final Clock clock;

    UnattachedUploads(JdbcClient jdbc, Uploads uploads, FileSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /** The next of them; empty when there are none left. */
    List<FileId> next() {
        Instant limit = clock.instant().minus(settings.gracePeriod());
        return jdbc.sql(
                        """
                        SELECT uuid, name FROM uploads
                        WHERE state = 'stored' AND NOT restored AND NOT deposited AND created_at < ? AND %s
                        ORDER BY created_at LIMIT ?
                        """
                                .formatted(UNATTACHED))
                .params(limit.atOffset(ZoneOffset.UTC), BATCH)
                .query((row, _) -> Uploads.id(row))
                .list();
    }

    /**
     * Marks one for deletion, unless it was attached meanwhile, and removes the file records that
     * would be left pointing nowhere. {@link FileRecords} waits for this row before it lets a
     * record point to it.
     *
     * @return whether it is to be deleted
     */
    @Transactional
    boolean expire(FileId id) {
        Optional<Upload> upload = lock(id).flatMap(found -> uploads.find(found.uuid()));
        if (upload.isEmpty() || isAttached(id)) {
            return false;
        }
        List<Long> records =
                jdbc.sql(
                                """
                                DELETE FROM files WHERE substring(uri FROM '/file/([^/]+)/') = ?
                                RETURNING id
                                """)
                        .param(id.uuid().toString())
                        .query(Long.class)
                        .list();
        return uploads.retire(
                upload.get().file(),
                "belonged to no submission for %s; file records removed with it: %s"
                        .formatted(settings.gracePeriod(), records));
    }

    private Optional<FileId> lock(FileId id) {
        return jdbc.sql(
                        """
                        SELECT uuid, name FROM uploads WHERE uuid = ? AND state = 'stored'
                        FOR UPDATE SKIP LOCKED
                        """)
                .param(id.uuid())
                .query((row, _) -> Uploads.id(row))
                .optional();
    }

    private boolean isAttached(FileId id) {
        return jdbc.sql("SELECT count(*) FROM uploads WHERE uuid = ? AND " + UNATTACHED)
                        .param(id.uuid())
                        .query(Long.class)
                        .single()
                == 0;
    }
}
