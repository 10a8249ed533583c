// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A package ready to be written; its files lie on local disk until it is closed. */
public final class SubmissionPackage implements Closeable {

    private final SpooledFiles files;
    private final Writing writing;

    SubmissionPackage(SpooledFiles files, Writing writing) {
        this.files = files;
        this.writing = writing;
    }

    /** Writes all bytes of the package, and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        writing.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }
}
