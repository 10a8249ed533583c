// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.submission.SubmittedFile;

/** The contents of a submission's files on local disk, in the files' order. */
final class SpooledFiles implements Closeable {

    private final List<SpooledFile> files = new ArrayList<>();

    private SpooledFiles() {}

    /** Opens the bytes of an upload. */
    interface Uploads {
        InputStream open(SubmittedFile file) throws IOException;
    }

    static SpooledFiles fetch(
            List<SubmittedFile> files,
            Uploads uploads,
            Set<DigestAlgorithm> algorithms,
            Path directory)
            throws IOException {
        SpooledFiles spooled = new SpooledFiles();
        try {
            for (SubmittedFile file : files) {
                try (InputStream content = uploads.open(file)) {
                    spooled.files.add(SpooledFile.copy(content, algorithms, directory));
                }
            }
            return spooled;
        } catch (IOException | RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    SpooledFile get(int index) {
        return files.get(index);
    }

    int count() {
        return files.size();
    }

    long totalBytes() {
        return files.stream().mapToLong(SpooledFile::size).sum();
    }

    @Override
    public void close() throws IOException {
        for (SpooledFile file : files) {
            file.close();
        }
    }
}
