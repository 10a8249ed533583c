// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes out of the store what is to be deleted, and what a crash left half stored. A row of the
 * table names each, so nothing has to be searched for.
 */
@Component
class Removals {

    private static final Logger log = LoggerFactory.getLogger(Removals.class);

    private final FileStore store;
    private final Uploads uploads;
    private final UploadLocks locks;

    /** Each removal uses two connections of a pool that others need as well. */
    private final Semaphore turns = new Semaphore(2, true);

    Removals(FileStore store, Uploads uploads, UploadLocks locks) {
        this.store = store;
        this.uploads = uploads;
        this.locks = locks;
    }

    /** Finishes every upload that is neither stored nor gone and that no node works on. */
    void finishAll() {
        uploads.unfinished().forEach(this::finish);
    }

    /** Removes the bytes and then the row. What fails now is tried again with the next round. */
    void finish(FileId id) {
        turns.acquireUninterruptibly();
        try {
            locks.ifFree(id.uuid(), () -> remove(id));
        } catch (IOException | RuntimeException e) {
            // Not the message, which may hold the file's name.
            String why = e.getClass().getSimpleName();
            log.warn("Upload {} cannot be removed now and is tried again: {}", id, why);
            log.debug("Upload {} cannot be removed now", id, e);
        } finally {
            turns.release();
        }
    }

    /** Looks again under the lock: the upload may have been completed meanwhile. */
    private void remove(FileId id) {
        if (uploads.find(id.uuid()).filter(upload -> !upload.isStored()).isPresent()) {
            store.purge(id);
            uploads.remove(id.uuid());
            log.info("Removed upload {} from the store", id);
        }
    }
}
