// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.List;
import java.util.OptionalInt;

/**
 * A submission as a package needs it.
 *
 * @param files at least one, in the order in which they were added
 * @param longestEmbargo in months, as the policies that apply allow it at the package's repository;
 *     empty when none limits it
 */
public record DepositSubmission(
        String id,
        Metadata metadata,
        Person submitter,
        List<SupportingGrant> grants,
        List<SubmittedFile> files,
        OptionalInt longestEmbargo) {

    public DepositSubmission {
        grants = List.copyOf(grants);
        files = List.copyOf(files);
    }
}
