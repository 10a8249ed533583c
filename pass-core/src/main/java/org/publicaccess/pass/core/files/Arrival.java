// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;

/**
 * An upload that arrived completely and waits beside the store.
 *
 * @param path where its bytes lie until they are moved
 * @param size bytes
 * @param sha512 digest of the bytes in hexadecimal digits, computed while they were written
 * @param type media type of the bytes
 */
record Arrival(Path path, long size, String sha512, MediaType type) implements AutoCloseable {

    /** Deletes the bytes unless they were moved. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
