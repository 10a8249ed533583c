// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.apache.activemq.broker.BrokerService;
import org.jspecify.annotations.Nullable;

/** A real ActiveMQ broker on a free TCP port, which can be stopped and started again there. */
public final class TestBroker implements AutoCloseable {

    private final int port = freePort();
    private @Nullable BrokerService broker;

    /** A broker that is not started yet. */
    public static TestBroker stopped() {
        return new TestBroker();
    }

    /** A broker that takes connections. */
    public static TestBroker started() {
        TestBroker broker = new TestBroker();
        broker.start();
        return broker;
    }

    private TestBroker() {}

    /** Address for clients; the same after a restart. */
    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Starts the broker on its port, with empty queues. */
    public void start() {
        BrokerService service = new BrokerService();
        service.setBrokerName("test-" + port);
        service.setPersistent(false);
        service.setUseJmx(false);
        service.setUseShutdownHook(false);
        service.setSchedulerSupport(false);
        service.setAdvisorySupport(false);
        try {
            service.addConnector(url());
            service.start();
            service.waitUntilStarted();
        } catch (Exception e) {
            throw new IllegalStateException("The test broker does not start on " + url(), e);
        }
        broker = service;
    }

    /** Stops the broker; connections break. */
    public void stop() {
        if (broker == null) {
            return;
        }
        try {
            broker.stop();
            broker.waitUntilStopped();
        } catch (Exception e) {
            throw new IllegalStateException("The test broker does not stop on " + url(), e);
        }
        broker = null;
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
