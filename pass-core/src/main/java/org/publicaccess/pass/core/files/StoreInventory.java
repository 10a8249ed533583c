// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the store with the database, and makes the rows of uploads that are missing: after the
 * loss of the table, and for what an earlier system stored.
 */
@Component
public class StoreInventory {

    private static final Logger log = LoggerFactory.getLogger(StoreInventory.class);

    private final FileStore store;
    private final Uploads uploads;
    private final UploadLocks locks;
    private final JdbcClient jdbc;

    StoreInventory(FileStore store, Uploads uploads, UploadLocks locks, JdbcClient jdbc) {
        this.store = store;
        this.uploads = uploads;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * What a comparison found.
     *
     * @param objects files in the store
     * @param restored rows that were made
     * @param recordsWithoutBytes ids of file records that point to an upload that the store does
     *     not have
     * @param uploadsWithoutBytes ids of uploads that the store does not have
     * @param bytesWithoutRecord ids of uploads in the store that no file record points to
     * @param broken what else is in the store
     */
    public record Report(
            long objects,
            long restored,
            List<Long> recordsWithoutBytes,
            List<UUID> uploadsWithoutBytes,
            List<UUID> bytesWithoutRecord,
            List<String> broken) {

        public Report {
            recordsWithoutBytes = List.copyOf(recordsWithoutBytes);
            uploadsWithoutBytes = List.copyOf(uploadsWithoutBytes);
            bytesWithoutRecord = List.copyOf(bytesWithoutRecord);
            broken = List.copyOf(broken);
        }

        /** Whether bytes are missing that the database knows of. */
        public boolean isMissingBytes() {
            return !recordsWithoutBytes.isEmpty() || !uploadsWithoutBytes.isEmpty();
        }
    }

    /** Lists the store, makes missing rows, and compares both sides. */
    public Report rebuild() {
        Collector found = new Collector();
        store.list(found);
        return new Report(
                found.ids.size(),
                found.restored,
                recordsWithout(found.ids),
                uploadsWithout(found.ids),
                withoutRecord(found.ids),
                found.broken);
    }

    /** Makes missing rows only, so that every file gets checked. */
    void restoreRows() {
        Collector found = new Collector();
        store.list(found);
        if (found.restored > 0 || !found.broken.isEmpty()) {
            log.info(
                    "Found {} files in the store that the database did not know, and {} objects that"
                            + " are not sound",
                    found.restored,
                    found.broken.size());
        }
        found.broken.forEach(what -> log.warn("In the store: {}", what));
    }

    private final class Collector implements FileStore.Listing {

        private final Set<UUID> ids = new HashSet<>();
        private final List<String> broken = new ArrayList<>();
        private long restored;

        @Override
        public void found(FileId id) {
            ids.add(id.uuid());
            if (uploads.find(id.uuid()).isEmpty() && restore(id)) {
                restored++;
            }
        }

        @Override
        public void broken(String what) {
            broken.add(what);
        }
    }

    /** Under the lock, so that an upload that is being removed does not come back. */
    private boolean restore(FileId id) {
        boolean[] added = new boolean[1];
        try {
            locks.ifFree(
                    id.uuid(),
                    () -> added[0] = store.find(id).filter(uploads::restore).isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return added[0];
    }

    private List<Long> recordsWithout(Set<UUID> stored) {
        return jdbc
                .sql(
                        """
                        SELECT id, substring(uri FROM '/file/([^/]+)/') AS upload FROM files
                        WHERE uri LIKE '%/file/%' ORDER BY id
                        """)
                .query((row, _) -> new Record(row.getLong("id"), row.getString("upload")))
                .list()
                .stream()
                .filter(record -> !record.isIn(stored))
                .map(Record::id)
                .toList();
    }

    /** A file record and the id of the upload in its address. */
    private record Record(long id, @org.jspecify.annotations.Nullable String upload) {

        boolean isIn(Set<UUID> stored) {
            return upload != null
                    && FileId.parse(upload, "-")
                            .filter(it -> stored.contains(it.uuid()))
                            .isPresent();
        }
    }

    private List<UUID> uploadsWithout(Set<UUID> stored) {
        return jdbc
                .sql("SELECT uuid FROM uploads WHERE state = 'stored' ORDER BY uuid")
                .query(UUID.class)
                .list()
                .stream()
                .filter(uuid -> !stored.contains(uuid))
                .toList();
    }

    private List<UUID> withoutRecord(Set<UUID> stored) {
        Set<UUID> left = new HashSet<>(stored);
        jdbc.sql(
                        """
                        SELECT uploads.uuid FROM uploads JOIN files
                            ON substring(files.uri FROM '/file/([^/]+)/') = uploads.uuid::text
                        """)
                .query(UUID.class)
                .list()
                .forEach(left::remove);
        return left.stream().sorted().toList();
    }
}
