// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Tells, by a log line and a file, when the consumer is registered at the broker. */
@Component
class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration CHECK_EVERY = Duration.ofMillis(100);

    private final JmsListenerEndpointRegistry listeners;
    private final TaskScheduler scheduler;
    private final Optional<Path> file;
    private @Nullable ScheduledFuture<?> checks;

    Readiness(
            JmsListenerEndpointRegistry listeners,
            TaskScheduler scheduler,
            PassProperties properties) {
        this.listeners = listeners;
        this.scheduler = scheduler;
        this.file = properties.readyPath();
        removeFile();
    }

    @EventListener
    synchronized void start(ApplicationReadyEvent started) {
        checks = scheduler.scheduleWithFixedDelay(this::check, CHECK_EVERY);
    }

    private synchronized void check() {
        if (checks != null && consuming()) {
            stopChecks();
            file.ifPresent(Readiness::create);
            LOG.info("notification-service is ready");
        }
    }

    @EventListener
    synchronized void stop(ContextClosedEvent closed) {
        stopChecks();
        removeFile();
    }

    private void stopChecks() {
        if (checks != null) {
            checks.cancel(false);
            checks = null;
        }
    }

    private boolean consuming() {
        return listeners.getListenerContainers().stream()
                .map(DefaultMessageListenerContainer.class::cast)
                .allMatch(DefaultMessageListenerContainer::isRegisteredWithDestination);
    }

    private void removeFile() {
        file.ifPresent(
                path -> {
                    try {
                        Files.deleteIfExists(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException("PASS_READY_FILE: cannot delete " + path, e);
                    }
                });
    }

    private static void create(Path path) {
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException("PASS_READY_FILE: cannot create " + path, e);
        }
    }
}
