// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.util.Locale;

/**
 * Where an event stands. A received one becomes one of the others and stays so, but for a failed
 * invitation, which is received again when its approval link arrives late.
 */
enum EventState {
    RECEIVED,
    PLANNED,
    /** Came while the service was set not to send. */
    DISCARDED,
    FAILED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
