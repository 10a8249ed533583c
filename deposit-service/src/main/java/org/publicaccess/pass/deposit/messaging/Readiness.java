// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.messaging;

import java.io.UncheckedIOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.publicaccess.pass.deposit.ReadyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Says in the log, and by the ready file, when every queue has its listener. */
@Component
class Readiness implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final long PERIOD_MILLIS = 100;

    private final JmsListenerEndpointRegistry listeners;
    private final ScheduledExecutorService timer;
    private final ReadyFile file;
    private volatile boolean running;

    Readiness(
            JmsListenerEndpointRegistry listeners, ScheduledExecutorService timer, ReadyFile file) {
        this.listeners = listeners;
        this.timer = timer;
        this.file = file;
    }

    @Override
    public void start() {
        running = true;
        timer.execute(this::check);
    }

    private synchronized void check() {
        if (!running) {
            return;
        }
        if (!isReady()) {
            var _ = timer.schedule(this::check, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        try {
            file.create();
        } catch (UncheckedIOException e) {
            log.error("The ready file {} cannot be written", file.path(), e);
        }
        log.info("deposit-service is ready");
    }

    private boolean isReady() {
        return listeners.getListenerContainers().stream()
                .map(DefaultMessageListenerContainer.class::cast)
                .allMatch(DefaultMessageListenerContainer::isRegisteredWithDestination);
    }

    @Override
    public synchronized void stop() {
        running = false;
        file.delete();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
