// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.time.Instant;
import java.util.Optional;

/**
 * A deposit that the service takes on.
 *
 * @param stage {@link Stage#PENDING}, or a final stage when there is nothing to deliver
 * @param reason why it failed, if it did before it began
 * @param submittedAt when the submitter handed in what is to be sent
 */
public record NewWork(
        String depositId,
        String submissionId,
        String repositoryId,
        String repositoryKey,
        Stage stage,
        Optional<String> reason,
        Optional<Instant> submittedAt) {

    /** Work that is to be done. */
    public static NewWork pending(
            String depositId, String submissionId, String repositoryId, String repositoryKey) {
        return new NewWork(
                depositId,
                submissionId,
                repositoryId,
                repositoryKey,
                Stage.PENDING,
                Optional.empty(),
                Optional.empty());
    }

    /** The same work, for what was handed in at this time. */
    public NewWork submittedAt(Optional<Instant> time) {
        return new NewWork(
                depositId, submissionId, repositoryId, repositoryKey, stage, reason, time);
    }
}
