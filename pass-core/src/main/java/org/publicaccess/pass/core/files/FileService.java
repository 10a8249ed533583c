// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.nio.file.Path;
import java.util.Optional;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes, finds and deletes files; keeps the store and the table of uploads in step. */
@Service
class FileService {

    private static final Logger log = LoggerFactory.getLogger(FileService.class);

    private final OcflFileStore store;
    private final Uploads uploads;

    FileService(OcflFileStore store, Uploads uploads) {
        this.store = store;
        this.uploads = uploads;
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

    /** The file; what an earlier system stored is known to the store alone. */
    Optional<StoredFile> find(FileId id) {
        return uploads.find(id).or(() -> store.describe(id));
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
     * Deletes the file for its owner or a service.
     *
     * @return whether there was such a file
     */
    @Transactional
    boolean delete(FileId id, PassPrincipal caller) {
        Optional<StoredFile> file = find(id);
        if (file.isEmpty()) {
            return false;
        }
        boolean owner = caller.name().equals(file.get().owner());
        if (!owner && !caller.has(PassPrincipal.Role.BACKEND)) {
            throw new AccessDeniedException("A file can be deleted only by who uploaded it.");
        }
        uploads.remove(id);
        store.purge(id);
        log.info("Deleted file {}", id);
        return true;
    }
}
