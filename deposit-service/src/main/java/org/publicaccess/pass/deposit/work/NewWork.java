// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.util.Optional;

/**
 * A deposit that the service takes on.
 *
 * @param stage {@link Stage#PENDING}, or a final stage when there is nothing to deliver
 * @param reason why it failed, if it did before it began
 */
public record NewWork(
        String depositId,
        String submissionId,
        String repositoryId,
        String repositoryKey,
        Stage stage,
        Optional<String> reason) {

    /** Work that is to be done. */
    public static NewWork pending(
            String depositId, String submissionId, String repositoryId, String repositoryKey) {
        return new NewWork(
                depositId,
                submissionId,
                repositoryId,
                repositoryKey,
                Stage.PENDING,
                Optional.empty());
    }
}
