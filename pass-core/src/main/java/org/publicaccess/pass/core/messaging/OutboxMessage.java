// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import java.util.Optional;

/**
 * A stored message on its way to the broker.
 *
 * @param id number of the outbox row
 * @param queue where it goes
 * @param type value of the JMS property {@code type}
 * @param trace W3C {@code traceparent} of the request that caused it
 * @param body JSON text; may hold a secret link, so it is never logged
 */
record OutboxMessage(long id, String queue, String type, Optional<String> trace, String body) {

    @Override
    public String toString() {
        return "%s %d for queue %s".formatted(type, id, queue);
    }
}
