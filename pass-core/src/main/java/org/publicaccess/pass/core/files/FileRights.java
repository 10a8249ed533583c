// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.util.UUID;

/** What the present caller may do with an uploaded file. */
public interface FileRights {

    /**
     * Whether the caller may read it; one that may not be read is answered like one that is not
     * there.
     *
     * @param uuid the file's unique id
     * @param name the file's name
     * @param uploader login name of who uploaded it; empty text when nobody knows
     */
    boolean mayRead(UUID uuid, String name, String uploader);

    /**
     * Whether the caller may delete it, until the end of the present transaction; asked only of
     * files that the caller may read.
     */
    boolean mayDelete(UUID uuid, String name, String uploader);
}
