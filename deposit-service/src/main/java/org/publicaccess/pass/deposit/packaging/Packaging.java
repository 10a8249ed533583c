// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.SubmissionReader;

/** Makes the package that a repository wants. */
public final class Packaging {

    private final SubmissionReader submissions;
    private final Path spoolDirectory;
    private final Clock clock;

    /**
     * @param spoolDirectory where uploads are copied while a package is made
     */
    public Packaging(SubmissionReader submissions, Path spoolDirectory, Clock clock) {
        this.submissions = submissions;
        this.spoolDirectory = spoolDirectory;
        this.clock = clock;
    }

    /** Decides what a deposit's package is called when it is planned at this time. */
    public PackagePlan plan(Assembly assembly, PackagedDeposit deposit, Instant now) {
        return packager(assembly).plan(deposit, now);
    }

    /**
     * Reads the submission and its files from core and lays the package out; the caller closes it.
     *
     * @throws org.publicaccess.pass.deposit.submission.UnusableSubmissionException when no package
     *     can be made of the submission
     */
    public SubmissionPackage make(
            Assembly assembly, String submissionId, String repositoryId, PackagePlan plan)
            throws IOException {
        Packager packager = packager(assembly);
        DepositSubmission submission = submissions.read(submissionId, repositoryId);
        SpooledFiles contents =
                SpooledFiles.fetch(
                        submission.files(), submissions::open, packager.digests(), spoolDirectory);
        try {
            return new SubmissionPackage(
                    contents, packager.layOut(submission, contents, plan, clock.instant()));
        } catch (RuntimeException e) {
            contents.close();
            throw e;
        }
    }

    private static Packager packager(Assembly assembly) {
        return switch (assembly) {
            case Assembly.Nihms nihms -> new NihmsPackager(nihms);
            case Assembly.BagIt bagIt -> new BagItPackager(bagIt);
            case Assembly.Unsupported unsupported ->
                    throw new IllegalArgumentException(
                            "No packager is called " + unsupported.beanName());
        };
    }
}
