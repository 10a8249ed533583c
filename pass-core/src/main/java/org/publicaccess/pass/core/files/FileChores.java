// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the store needs done from time to time. Several nodes may do it at once. */
@Component
@ConditionalOnWebApplication // commands do none of it
class FileChores {

    private static final Logger log = LoggerFactory.getLogger(FileChores.class);

    /** No upload takes longer than this; what is older was left behind by a crash. */
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final Removals removals;
    private final UnattachedUploads unattached;
    private final Fixity fixity;
    private final StoreInventory inventory;
    private final FileSettings settings;
    private final Clock clock;

    FileChores(
            Removals removals,
            UnattachedUploads unattached,
            Fixity fixity,
            StoreInventory inventory,
            FileSettings settings,
            Clock clock) {
        this.removals = removals;
        this.unattached = unattached;
        this.fixity = fixity;
        this.inventory = inventory;
        this.settings = settings;
        this.clock = clock;
    }

    /** Cleans up after crashes, right after the start and then regularly. */
    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void finishRemovals() {
        removals.finishAll();
    }

    /** Removes uploads that belong to no submission. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void expireUnattached() {
        int removed = 0;
        for (List<FileId> next = unattached.next(); !next.isEmpty(); next = unattached.next()) {
            long expired = next.stream().filter(this::expire).count();
            if (expired == 0) {
                break; // others are busy with the rest
            }
            removed += (int) expired;
        }
        if (removed > 0) {
            log.info("Removed {} uploads that belonged to no submission", removed);
        }
    }

    private boolean expire(FileId id) {
        boolean expired = unattached.expire(id);
        if (expired) {
            removals.finish(id);
        }
        return expired;
    }

    /** One step of the fixity check. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void checkFixity() {
        fixity.step();
    }

    /** Makes rows for files that only the store knows, so that they are checked too. */
    @Scheduled(fixedRate = 24, timeUnit = TimeUnit.HOURS) // on a thread of its own
    void listStore() {
        inventory.restoreRows();
    }

    /** Deletes what crashed uploads left beside the store. */
    @Scheduled(fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void cleanFolders() throws IOException {
        Folders.deleteOlder(settings.arrivals(), clock.instant().minus(LONGEST_UPLOAD));
        Folders.deleteOlder(settings.work(), clock.instant().minus(LONGEST_UPLOAD));
    }
}
