// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Takes, finds and deletes files; keeps the store and the table of uploads in step. */
@Service
class FileService {

    private static final Logger log = LoggerFactory.getLogger(FileService.class);

    private final OcflFileStore store;
    private final Uploads uploads;
    private final FileRights rights;

    FileService(OcflFileStore store, Uploads uploads, FileRights rights) {
        this.store = store;
        this.uploads = uploads;
        this.rights = rights;
    }

    /**
     * Moves an upload into the store. The bytes come first: a row never promises what is not there.
     */
    StoredFile add(FileId id, String owner, Path upload) {
        StoredFile file = store.store(id, owner, upload);
        try {
            uploads.add(file);
        } catch (RuntimeException e) {
            store.purge(id);
            throw e;
        }
        log.info("Stored file {} of {} bytes", id, file.size());
        return file;
    }

    /**
     * The file, if the caller may read it; what an earlier system stored is known to the store
     * alone.
     */
    Optional<StoredFile> find(FileId id) {
        return uploads.find(id)
                .or(() -> store.describe(id))
                .filter(file -> rights.mayRead(id.uuid(), id.name(), file.owner()));
    }

    /** Where the bytes lie. */
    Optional<Path> content(StoredFile file) {
        Optional<Path> content = store.content(file.id());
        if (content.isEmpty()) {
            log.error("The store has no bytes of file {}, which was uploaded", file.id());
        }
        return content;
    }

    /**
     * Deletes the file for whom its rights allow it.
     *
     * @return whether there was such a file that the caller may read
     */
    @Transactional
    boolean delete(FileId id) {
        Optional<StoredFile> file = find(id);
        if (file.isEmpty()) {
            return false;
        }
        if (!rights.mayDelete(id.uuid(), id.name(), file.get().owner())) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "A file can be deleted by the submitter and the preparers of its submission, before it is deposited.");
        }
        uploads.remove(id);
        store.purge(id);
        log.info("Deleted file {}", id);
        return true;
    }
}
