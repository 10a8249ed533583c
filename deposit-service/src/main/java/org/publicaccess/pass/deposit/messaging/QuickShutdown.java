// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.messaging;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.listener.AbstractJmsListeningContainer;
import org.springframework.stereotype.Component;

/**
 * Ends all listeners at the same moment. A consumer that asks the broker for one message at a time
 * does not notice that its connection was stopped; it has to be shut down, and one after the other
 * that takes a second for each queue.
 */
@Component
class QuickShutdown {

    private final JmsListenerEndpointRegistry listeners;
    private final LoggingSystem logging;

    QuickShutdown(JmsListenerEndpointRegistry listeners, LoggingSystem logging) {
        this.listeners = listeners;
        this.logging = logging;
    }

    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void shutDown() {
        // Spring tells of every interrupted wait for a message, which is all that happens here.
        logging.setLogLevel("org.springframework.jms", LogLevel.ERROR);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            listeners.getListenerContainers().stream()
                    .map(AbstractJmsListeningContainer.class::cast)
                    .forEach(container -> threads.execute(container::shutdown));
        }
    }
}
