// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.util.Optional;

/** Knows who uploaded what. */
public interface UploadOwners {

    /** Login name of who uploaded a file, empty when there is no such upload. */
    Optional<String> ownerOf(FileId id);
}
