// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
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
            RepositoryConfiguration repository,
            String submissionId,
            String repositoryId,
            PackagePlan plan)
            throws IOException {
        Packager packager = packager(repository.assembly());
        DepositSubmission submission = submissions.read(submissionId, repositoryId);
        LimitCheck limits = new LimitCheck(repository, submission.id());
        limits.checkCount(submission.files().size());
        SpooledFiles contents =
                SpooledFiles.fetch(
                        submission.files(), submissions::open, packager.digests(), spoolDirectory);
        try {
            limits.checkSizes(submission.files(), contents);
            return new SubmissionPackage(
                    contents, packager.layOut(submission, contents, plan, clock.instant()));
        } catch (RuntimeException e) {
            contents.close();
            throw e;
        }
    }

    /**
     * Reads the submission and its files from core for a repository that makes an item of them; the
     * caller closes them.
     *
     * @throws org.publicaccess.pass.deposit.submission.UnusableSubmissionException when the
     *     repository does not take so much
     */
    public ItemFiles gather(
            RepositoryConfiguration repository, PackagedDeposit deposit, String repositoryId)
            throws IOException {
        DepositSubmission submission = submissions.read(deposit.submissionId(), repositoryId);
        LimitCheck limits = new LimitCheck(repository, submission.id());
        limits.checkCount(submission.files().size());
        boolean each = repository.assembly() instanceof Assembly.Files;
        SpooledFiles contents =
                SpooledFiles.fetch(
                        submission.files(),
                        submissions::open,
                        each
                                ? EnumSet.of(DigestAlgorithm.SHA256)
                                : packager(repository.assembly()).digests(),
                        spoolDirectory);
        try {
            limits.checkSizes(submission.files(), contents);
            if (each) {
                return ItemFiles.each(submission, contents);
            }
        } catch (RuntimeException e) {
            contents.close();
            throw e;
        }
        Packager packager = packager(repository.assembly());
        Instant now = clock.instant();
        return ItemFiles.packed(
                submission, packager, contents, packager.plan(deposit, now), now, spoolDirectory);
    }

    private static Packager packager(Assembly assembly) {
        return switch (assembly) {
            case Assembly.Nihms nihms -> new NihmsPackager(nihms);
            case Assembly.BagIt bagIt -> new BagItPackager(bagIt);
            case Assembly.Files _ ->
                    throw new IllegalArgumentException("Files are not packed one by one");
            case Assembly.Unsupported unsupported ->
                    throw new IllegalArgumentException(
                            "No packager is called " + unsupported.beanName());
        };
    }
}
