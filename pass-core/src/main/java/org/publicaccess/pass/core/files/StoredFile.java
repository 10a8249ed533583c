// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.time.Instant;
import org.springframework.http.MediaType;

/**
 * What is known about a file in the store.
 *
 * @param id its id
 * @param owner login name of who uploaded it; empty text when an older store does not say
 * @param size bytes
 * @param sha512 digest of the bytes in hexadecimal digits
 * @param type media type
 * @param storedAt when it was uploaded
 */
record StoredFile(
        FileId id, String owner, long size, String sha512, MediaType type, Instant storedAt) {

    /** The entity tag; the bytes under an id never change. */
    String etag() {
        return '"' + sha512 + '"';
    }
}
