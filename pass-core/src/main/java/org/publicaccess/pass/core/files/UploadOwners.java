// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.util.Optional;

/** Knows who uploaded what, and whether it is still there. */
public interface UploadOwners {

    /** Login name of who uploaded a file, empty when there is no such upload. */
    Optional<String> ownerOf(FileId id);

    /** Whether its bytes are there, uploaded here or stored by an earlier system. */
    boolean isStored(FileId id);
}
