// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.List;

/**
 * A submission as a package needs it.
 *
 * @param files at least one, in the order in which they were added
 */
public record DepositSubmission(
        String id,
        Metadata metadata,
        Person submitter,
        List<SupportingGrant> grants,
        List<SubmittedFile> files) {

    public DepositSubmission {
        grants = List.copyOf(grants);
        files = List.copyOf(files);
    }
}
