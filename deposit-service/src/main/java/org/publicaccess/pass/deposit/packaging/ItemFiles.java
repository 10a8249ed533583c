// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.SubmittedFile;

/** A submission and the files of which an item is to be made; they lie on disk until closed. */
public final class ItemFiles implements Closeable {

    private final DepositSubmission submission;
    private final List<ItemFile> files;
    private final Closeable spool;

    private ItemFiles(DepositSubmission submission, List<ItemFile> files, Closeable spool) {
        this.submission = submission;
        this.files = List.copyOf(files);
        this.spool = spool;
    }

    /** The uploads, each for itself. */
    static ItemFiles each(DepositSubmission submission, SpooledFiles contents) {
        List<SubmittedFile> uploads = submission.files();
        List<String> names =
                FileNames.resolve(uploads.stream().map(SubmittedFile::name).toList(), Set.of(), "");
        List<ItemFile> files = new ArrayList<>();
        for (int i = 0; i < uploads.size(); i++) {
            SubmittedFile upload = uploads.get(i);
            files.add(
                    new ItemFile(
                            names.get(i), upload.description(), upload.role(), contents.get(i)));
        }
        return new ItemFiles(submission, files, contents);
    }

    /** All uploads in one package. */
    static ItemFiles packed(
            DepositSubmission submission,
            Packager packager,
            SpooledFiles contents,
            PackagePlan plan,
            Instant now,
            Path directory)
            throws IOException {
        try (contents) {
            SubmissionPackage.Writing writing = packager.layOut(submission, contents, plan, now);
            SpooledFile file =
                    SpooledFile.write(
                            (OutputStream out) -> writing.writeTo(out),
                            EnumSet.of(DigestAlgorithm.SHA256),
                            directory);
            return new ItemFiles(
                    submission,
                    List.of(new ItemFile(plan.fileName(), "", FileRole.MANUSCRIPT, file)),
                    file);
        }
    }

    public DepositSubmission submission() {
        return submission;
    }

    /** In the order in which they were added to the submission. */
    public List<ItemFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
