// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;

/** The store's bytes are not those that were uploaded, or they are gone. */
final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(FileId id, String what) {
        super("File " + id + " is damaged: " + what);
    }
}
