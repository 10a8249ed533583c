// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.retry;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs work piece by piece until there is none, or until the service is told to stop. */
@Component
public class WorkLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    private volatile boolean stopping;

    /**
     * Repeats {@code next} while it finds work. A failure ends this round alone: what the pieces of
     * work stored decides when they are tried again.
     */
    public void drain(String work, BooleanSupplier next) {
        try {
            boolean found = true;
            while (found && !stopping) {
                found = next.getAsBoolean();
            }
        } catch (RuntimeException e) {
            LOG.warn("{} paused until the next round: {}", work, e.toString());
            LOG.debug("{} paused", work, e);
        }
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping = true;
    }
}
