// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries stored messages to the broker, each at least once. Any number of relays may run: a
 * message is locked while it is sent, and deleted after the broker has taken it. A message is sent
 * again when the relay dies between the two.
 */
@Component
@ConditionalOnWebApplication // commands do not relay
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int BATCH = 100;

    /**
     * For messages of an instance that ended before it sent them, and of a broker that was away.
     */
    private static final Duration POLL = Duration.ofSeconds(5);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final ConnectionFactory brokerFactory;
    private final JdbcConnectionDetails database;
    private final Backoff backoff = new Backoff();

    private @Nullable Thread thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    private final Semaphore bell = new Semaphore(0);

    // Used by the relay's thread only.
    private @Nullable BrokerSession broker;
    private @Nullable OutboxConnection outbox;

    OutboxRelay(ConnectionFactory broker, JdbcConnectionDetails database) {
        this.brokerFactory = broker;
        this.database = database;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Lets the batch in hand finish. */
    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        stopping.countDown();
        bell.release();
        try {
            if (!thread.join(LONGEST_STOP)) {
                log.warn("The outbox relay does not stop; it is interrupted");
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /**
     * Starts before the web server and stops after it, so that the last requests' messages mostly
     * still leave.
     */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Tells that messages were stored and committed. */
    void wake() {
        bell.release();
    }

    private void run() {
        while (!isStopping()) {
            try {
                relayOnce();
            } catch (JMSException e) {
                recover("The broker does not take messages", e);
            } catch (SQLException e) {
                recover("The outbox cannot be read", e);
            } catch (RuntimeException e) {
                recover("The outbox relay failed", e);
            }
        }
        disconnect();
    }

    private void relayOnce() throws SQLException, JMSException {
        // The broker first: rows must not stay locked while it is away.
        if (broker == null) {
            broker = BrokerSession.open(brokerFactory);
        }
        if (outbox == null) {
            outbox = OutboxConnection.open(database);
        }
        List<OutboxMessage> messages = outbox.lockNext(BATCH);
        if (!messages.isEmpty()) {
            broker.send(messages);
            outbox.delete(messages);
        }
        outbox.commit();
        if (!messages.isEmpty()) {
            log.info("Sent {}", messages);
        }
        reportRecovery();
        if (messages.size() < BATCH) {
            awaitBell();
        }
    }

    private void awaitBell() {
        try {
            if (bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private void recover(String what, Exception cause) {
        disconnect();
        if (isStopping()) {
            return;
        }
        Duration pause = backoff.afterFailure();
        if (backoff.failures() == 1) {
            log.warn(
                    "{}; messages wait in the outbox and are tried again: {}", what, reason(cause));
        } else {
            log.debug("{}, attempt {}", what, backoff.failures(), cause);
        }
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private void reportRecovery() {
        if (backoff.failures() > 0) {
            log.info("The outbox relay works again after {} failures", backoff.failures());
            backoff.afterSuccess();
        }
    }

    private void disconnect() {
        close(broker);
        broker = null;
        close(outbox);
        outbox = null;
    }

    private static void close(@Nullable AutoCloseable resource) {
        if (resource == null) {
            return;
        }
        try {
            resource.close();
        } catch (Exception e) {
            log.debug("A connection that is given up does not close", e);
        }
    }

    private static String reason(Exception cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
