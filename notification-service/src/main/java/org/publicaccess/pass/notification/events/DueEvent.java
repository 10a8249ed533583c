// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.util.Optional;
import org.publicaccess.pass.api.client.ResourceRef;

/**
 * An event whose mails are to be planned.
 *
 * @param ref the event at core
 * @param approvalLink what core's message brought for a person without an account
 * @param attempts how often it was tried, this time included
 */
record DueEvent(ResourceRef ref, Optional<String> approvalLink, int attempts) {

    @Override
    public String toString() {
        return ref.toString();
    }
}
