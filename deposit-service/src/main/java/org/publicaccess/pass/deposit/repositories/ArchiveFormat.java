// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

/** The container format of a package. */
public enum ArchiveFormat {
    TAR(".tar"),
    TAR_GZIP(".tar.gz"),
    ZIP(".zip");

    private final String extension;

    ArchiveFormat(String extension) {
        this.extension = extension;
    }

    /** How a package's file name ends, with the leading dot. */
    public String extension() {
        return extension;
    }
}
