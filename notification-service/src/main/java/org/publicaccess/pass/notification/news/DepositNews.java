// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.Optional;
import org.publicaccess.pass.api.DepositStatus;

/**
 * A deposit that failed or was rejected.
 *
 * @param occasion which one, and how it ended
 * @param status how it stands now
 * @param reason why, in words for people
 * @param repository the repository's name
 * @param submission what was deposited
 */
public record DepositNews(
        Occasion.Problem occasion,
        Optional<DepositStatus> status,
        Optional<String> reason,
        String repository,
        SubmissionFacts submission)
        implements News {

    /** Whether it still stands so; somebody may have sent it anew meanwhile. */
    public boolean isCurrent() {
        return status.filter(occasion.status()::equals).isPresent();
    }
}
