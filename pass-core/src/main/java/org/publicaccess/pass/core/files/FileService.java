// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Takes, finds, sends and deletes files; keeps the store and the table of uploads in step. */
@Service
class FileService {

    private static final Logger log = LoggerFactory.getLogger(FileService.class);

    /**
     * Uploads that enter the store at the same time; the others wait on disk. Each uses up to three
     * connections of the pool, and memory when the store is on S3.
     */
    private static final int WRITERS = 3;

    private final FileStore store;
    private final Arrivals arrivals;
    private final Uploads uploads;
    private final UploadLocks locks;
    private final Removals removals;
    private final FixityRecords fixity;
    private final FileRights rights;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore writers = new Semaphore(WRITERS, true);

    FileService(
            FileStore store,
            Arrivals arrivals,
            Uploads uploads,
            UploadLocks locks,
            Removals removals,
            FixityRecords fixity,
            FileRights rights,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.arrivals = arrivals;
        this.uploads = uploads;
        this.locks = locks;
        this.removals = removals;
        this.fixity = fixity;
        this.rights = rights;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes an upload; when this returns, it survives a crash. */
    StoredFile add(String name, InputStream content, ReprDigest expected, String owner)
            throws IOException {
        FileId id = new FileId(UUID.randomUUID(), name);
        try (Arrival arrival = arrivals.receive(content, name, expected)) {
            StoredFile file =
                    new StoredFile(
                            id,
                            owner,
                            arrival.size(),
                            arrival.sha512(),
                            arrival.type(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS));
            writers.acquireUninterruptibly();
            try {
                store(file, arrival);
            } finally {
                writers.release();
            }
            log.info("Stored file {} of {} bytes", id, file.size());
            return file;
        }
    }

    private void store(StoredFile file, Arrival arrival) throws IOException {
        boolean stored =
                locks.ifFree(
                        file.id().uuid(),
                        () -> {
                            uploads.announce(file);
                            move(file, arrival);
                            uploads.confirm(file);
                        });
        if (!stored) {
            throw new IllegalStateException("Somebody else uses the new id " + file.id());
        }
    }

    private void move(StoredFile file, Arrival arrival) {
        try {
            store.add(file.id(), file.owner(), file.storedAt(), arrival);
        } catch (RuntimeException e) {
            log.error("The file store did not take file {}", file.id(), e);
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The file store takes no files at the moment. Try again in a few minutes.",
                    e);
        }
    }

    /**
     * The file, if it is there and the caller may read it; what an earlier system stored is known
     * to the store alone.
     */
    Optional<StoredFile> find(FileId id) {
        Optional<Upload> upload = uploads.find(id.uuid());
        Optional<StoredFile> file =
                upload.isPresent()
                        ? upload.filter(Upload::isStored)
                                .map(Upload::file)
                                .filter(known -> known.id().equals(id))
                        : store.find(id);
        return file.filter(known -> rights.mayRead(id.uuid(), id.name(), known.owner()));
    }

    /**
     * Sends bytes of a file.
     *
     * @throws DamagedFileException when they are not those that were uploaded; then the last ones
     *     were not sent
     */
    void send(StoredFile file, ByteRange range, OutputStream target) throws IOException {
        try {
            if (fixity.isDamaged(file)) {
                copy(file, ByteRange.whole(file.size()), OutputStream.nullOutputStream());
                fixity.sound(file); // it was restored meanwhile
            }
            copy(file, range, target);
        } catch (DamagedFileException e) {
            if (find(file.id()).isEmpty()) {
                throw new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The file was deleted meanwhile.", e);
            }
            fixity.damaged(file, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void copy(StoredFile file, ByteRange range, OutputStream target) throws IOException {
        try (InputStream content = store.open(file.id())) {
            CheckedCopy.of(file, range, content, target);
        }
    }

    /**
     * Deletes the file for whom its rights allow it.
     *
     * @return whether there was such a file that the caller may read
     */
    boolean delete(FileId id) {
        Optional<StoredFile> file = find(id);
        if (file.isEmpty()) {
            return false;
        }
        boolean retired = Boolean.TRUE.equals(transaction.execute(_ -> retire(file.get())));
        removals.finish(id);
        return retired;
    }

    private boolean retire(StoredFile file) {
        if (!rights.mayDelete(file.id().uuid(), file.id().name(), file.owner())) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "A file can be deleted by the submitter and the preparers of its submission, before it is submitted.");
        }
        return uploads.retire(file, "on request");
    }
}
