// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.util.Optional;
import org.publicaccess.pass.notification.news.Occasion;

/**
 * An occasion whose mails are to be planned.
 *
 * @param occasion what happened
 * @param approvalLink what core's message brought for a person without an account
 * @param attempts how often it was tried, this time included
 */
record DueEvent(Occasion occasion, Optional<String> approvalLink, int attempts) {

    @Override
    public String toString() {
        return occasion.key();
    }
}
