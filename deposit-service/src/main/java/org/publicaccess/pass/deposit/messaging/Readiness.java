// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Says when every queue has its listener: a line in the log and, if asked for, a file that exists
 * while the service is ready.
 */
@Component
class Readiness implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final long PERIOD_MILLIS = 100;

    private final JmsListenerEndpointRegistry listeners;
    private final ScheduledExecutorService timer;
    private final Optional<Path> file;
    private volatile boolean running;

    Readiness(
            JmsListenerEndpointRegistry listeners,
            ScheduledExecutorService timer,
            @Value("${PASS_READY_FILE:}") String file) {
        this.listeners = listeners;
        this.timer = timer;
        this.file = Optional.of(file).filter(name -> !name.isBlank()).map(Path::of);
    }

    @Override
    public void start() {
        running = true;
        delete();
        timer.execute(this::check);
    }

    private void check() {
        if (!running) {
            return;
        }
        if (isReady()) {
            create();
            log.info("deposit-service is ready");
        } else {
            var _ = timer.schedule(this::check, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isReady() {
        return listeners.getListenerContainers().stream()
                .allMatch(
                        container ->
                                container instanceof DefaultMessageListenerContainer consumer
                                        && consumer.isRegisteredWithDestination());
    }

    @Override
    public void stop() {
        running = false;
        delete();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void create() {
        try {
            if (file.isPresent()) {
                Files.createFile(file.get());
            }
        } catch (IOException e) {
            log.error("PASS_READY_FILE={} cannot be created", file.get(), e);
        }
    }

    private void delete() {
        try {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
