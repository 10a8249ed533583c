// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads every file again and again, in small steps, and compares its bytes with their digest. The
 * times of the checks are in the database, so a restart loses nothing, and several nodes share the
 * work.
 */
@Component
class Fixity {

    /** How often {@link #step} is called. */
    static final Duration STEP = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Fixity.class);

    /** After this time a damaged file is looked at again: it may have been restored. */
    private static final Duration DAMAGED_AGAIN = Duration.ofHours(1);

    private static final int BATCH = 20;

    private final FileStore store;
    private final Uploads uploads;
    private final UploadLocks locks;
    private final FixityRecords records;
    private final FileSettings settings;
    private final Clock clock;
    private final AtomicLong bytesRead = new AtomicLong();
    private volatile boolean complete;

    Fixity(
            FileStore store,
            Uploads uploads,
            UploadLocks locks,
            FixityRecords records,
            FileSettings settings,
            Clock clock) {
        this.store = store;
        this.uploads = uploads;
        this.locks = locks;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** Checks as many files as the limit of I/O allows for one step, at least one. */
    void step() {
        long budget = settings.fixityRate().toBytes() * STEP.toSeconds();
        List<StoredFile> due = due();
        boolean any = !due.isEmpty();
        while (!due.isEmpty() && budget > 0) {
            for (StoredFile file : due) {
                if (budget > 0) {
                    budget -= file.size();
                    check(file);
                }
            }
            List<StoredFile> next = due();
            due = next.equals(due) ? List.of() : next; // the same again: they cannot be read now
        }
        report(any);
    }

    private List<StoredFile> due() {
        Instant now = clock.instant();
        return records.due(now.minus(settings.fixityPeriod()), now.minus(DAMAGED_AGAIN), BATCH);
    }

    private void check(StoredFile file) {
        try {
            locks.ifFree(file.id().uuid(), () -> checkLocked(file));
        } catch (IOException | RuntimeException e) {
            // No verdict about the bytes: they could not be read. They stay due.
            log.warn("File {} cannot be checked now: {}", file.id(), e.toString());
        }
    }

    private void checkLocked(StoredFile file) throws IOException {
        if (uploads.find(file.id().uuid()).filter(Upload::isStored).isEmpty()) {
            return; // deleted meanwhile
        }
        try {
            verify(file);
            records.sound(file);
        } catch (DamagedFileException e) {
            records.damaged(file, String.valueOf(e.getMessage()));
        }
        bytesRead.addAndGet(file.size());
    }

    private void verify(StoredFile file) throws IOException {
        List<String> problems = store.problems(file.id());
        if (!problems.isEmpty()) {
            throw new DamagedFileException(file.id(), String.join("; ", problems));
        }
        if (!hasDigest(file)) {
            throw new DamagedFileException(file.id(), "its inventory has another digest");
        }
        try (InputStream content = store.open(file.id())) {
            CheckedCopy.of(
                    file, ByteRange.whole(file.size()), content, OutputStream.nullOutputStream());
        }
    }

    /** The inventory itself could have been exchanged. */
    private boolean hasDigest(StoredFile file) {
        return store.find(file.id())
                .filter(found -> found.sha512().equals(file.sha512()))
                .isPresent();
    }

    /** One line when every file was checked in time, and one when that changes. */
    private void report(boolean any) {
        if (!any && complete) {
            return;
        }
        FixityRecords.Progress progress = progress();
        boolean now = progress.checked() == progress.files();
        if (now != complete || progress.damaged() > 0) {
            log.info(
                    "Fixity: {} of {} files checked within {}, {} damaged",
                    progress.checked(),
                    progress.files(),
                    settings.fixityPeriod(),
                    progress.damaged());
        }
        complete = now;
    }

    /** How far the checks of the present period are. */
    FixityRecords.Progress progress() {
        return records.progress(clock.instant().minus(settings.fixityPeriod()));
    }

    /** Bytes that this node has read for checks. */
    long bytesRead() {
        return bytesRead.get();
    }
}
