// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.work.Claim;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps this process's claims alive while it works on them, and interrupts the work that takes too
 * long or stands in the way of shutting down.
 */
@Component
class ActiveClaims {

    private static final Logger log = LoggerFactory.getLogger(ActiveClaims.class);

    /** How long shutting down waits for work that is nearly done. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private final WorkStore store;
    private final ScheduledExecutorService timer;
    private final Duration heartbeat;
    private final Duration attemptTimeout;
    private volatile boolean stopping;

    @Autowired
    ActiveClaims(WorkStore store, ScheduledExecutorService timer, DepositProperties properties) {
        this(store, timer, properties.lease(), properties.attemptTimeout());
    }

    /**
     * @param attemptTimeout longest time that a claim is worked on without interruption
     */
    ActiveClaims(
            WorkStore store,
            ScheduledExecutorService timer,
            Duration lease,
            Duration attemptTimeout) {
        this.store = store;
        this.timer = timer;
        this.heartbeat = lease.dividedBy(3);
        this.attemptTimeout = attemptTimeout;
    }

    /** Keeps a claim alive until the hold is closed by the same thread. */
    Hold hold(Claim claim) {
        return new Hold(claim);
    }

    boolean isStopping() {
        return stopping;
    }

    /** Runs before the listeners end, which would interrupt the work as well. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stop() throws InterruptedException {
        stopping = true;
        long deadline = System.nanoTime() + GRACE.toNanos();
        synchronized (holds) {
            for (long left = GRACE.toNanos();
                    !holds.isEmpty() && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(holds, left);
            }
        }
        holds.forEach(Hold::interrupt);
    }

    /** A claim that is being worked on. */
    final class Hold implements AutoCloseable {

        private final Claim claim;
        private final Thread worker = Thread.currentThread();
        private final ScheduledFuture<?> beat;
        private final ScheduledFuture<?> alarm;
        private boolean closed;

        private Hold(Claim claim) {
            this.claim = claim;
            holds.add(this);
            beat =
                    timer.scheduleWithFixedDelay(
                            this::renew,
                            heartbeat.toMillis(),
                            heartbeat.toMillis(),
                            TimeUnit.MILLISECONDS);
            alarm =
                    timer.schedule(
                            this::interrupt, attemptTimeout.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void renew() {
            try {
                if (!store.renew(claim)) {
                    log.warn("Deposit {}: claim {} is lost", claim.depositId(), claim.fence());
                }
            } catch (DataAccessException e) {
                log.warn(
                        "Deposit {}: claim {} could not be extended: {}",
                        claim.depositId(),
                        claim.fence(),
                        e.getMessage());
            }
        }

        private synchronized void interrupt() {
            if (!closed) {
                log.warn("Deposit {}: claim {} is interrupted", claim.depositId(), claim.fence());
                worker.interrupt();
            }
        }

        @Override
        public void close() {
            beat.cancel(false);
            alarm.cancel(false);
            synchronized (this) {
                closed = true;
                // The thread goes on to other work, which the interruption was not meant for.
                Thread.interrupted();
            }
            synchronized (holds) {
                holds.remove(this);
                holds.notifyAll();
            }
        }
    }
}
