// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.InputStream;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;

/** One file of an item, whose bytes lie on local disk. */
public final class ItemFile {

    private final String name;
    private final String description;
    private final FileRole role;
    private final SpooledFile content;

    ItemFile(String name, String description, FileRole role, SpooledFile content) {
        this.name = name;
        this.description = description;
        this.role = role;
        this.content = content;
    }

    /** Safe as a file name, and different from those of the item's other files. */
    public String name() {
        return name;
    }

    /** What the submitter says it is; may be empty. */
    public String description() {
        return description;
    }

    public FileRole role() {
        return role;
    }

    /** In bytes. */
    public long size() {
        return content.size();
    }

    /** SHA-256 of the content, in hexadecimal digits. */
    public String sha256() {
        return content.digest(DigestAlgorithm.SHA256);
    }

    /** Opens all bytes. */
    public InputStream open() {
        return open(0, size());
    }

    /** Opens some of the bytes. */
    public InputStream open(long from, long count) {
        return content.open(from, count);
    }
}
