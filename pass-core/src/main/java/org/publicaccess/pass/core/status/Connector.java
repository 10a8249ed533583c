// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way into one repository.
 *
 * @param repository the repository's name
 * @param waiting deposits that are still to be sent
 * @param retrying those of them whose last attempt failed
 * @param givenUp deposits that failed for good within the last week
 * @param oldestWaiting since when the oldest of those that wait does
 * @param lastNews when something last happened to a deposit
 */
record Connector(
        String repository,
        long waiting,
        long retrying,
        long givenUp,
        @Nullable Instant oldestWaiting,
        @Nullable Instant lastNews) {

    Light light() {
        if (givenUp > 0) {
            return Light.RED;
        }
        if (retrying > 0) {
            return Light.YELLOW;
        }
        return lastNews == null ? Light.GREY : Light.GREEN;
    }
}
