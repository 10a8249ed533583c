// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the bytes of uploads. Who adds or purges a file holds its lock ({@link UploadLocks}), so
 * that several nodes may share a store.
 */
interface FileStore {

    /** Kind of store, as the answer to an upload names it. */
    String kind();

    /** Moves an upload into the store; when this returns, its bytes are on disk or on S3. */
    void add(FileId id, String owner, Instant at, Arrival arrival);

    /** What the store itself knows about a file, if it is there. */
    Optional<StoredFile> find(FileId id);

    /**
     * Opens the file's bytes. They are not compared with the digest here; see {@link CheckedCopy}.
     *
     * @throws DamagedFileException when the store has no such bytes
     * @throws IOException when they cannot be read now
     */
    InputStream open(FileId id) throws IOException;

    /** Removes the file with all that belongs to it, also half of it, also when there is none. */
    void purge(FileId id);

    /** Goes through the whole store. */
    void list(Listing listing);

    /** Is told about everything in a store, one by one. */
    interface Listing {

        /** A file. */
        void found(FileId id);

        /** Something that is no file of PASS, or not a sound one; {@code what} says what it is. */
        void broken(String what);
    }

    /**
     * What is wrong with the object by the rules of OCFL, the content's digest apart; nothing when
     * it is sound.
     */
    List<String> problems(FileId id);
}
