// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.time.Instant;
import java.util.Set;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.submission.DepositSubmission;

/** Makes packages of one kind. */
sealed interface Packager permits NihmsPackager, BagItPackager {

    /** Decides what a deposit's package is called. */
    PackagePlan plan(PackagedDeposit deposit, Instant now);

    /** The digests that the package states of each file. */
    Set<DigestAlgorithm> digests();

    /**
     * Lays the package out; nothing is written yet.
     *
     * @throws org.publicaccess.pass.deposit.submission.UnusableSubmissionException when the
     *     repository would refuse it
     */
    SubmissionPackage.Writing layOut(
            DepositSubmission submission, SpooledFiles contents, PackagePlan plan, Instant now);
}
