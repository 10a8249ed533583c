// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import org.apache.activemq.broker.BrokerService;

/** ActiveMQ 6 in the test's own process. */
public final class EmbeddedBroker extends TestBroker {

    private final BrokerService broker = new BrokerService();
    private final String url;

    public EmbeddedBroker() {
        this(ANYWHERE);
    }

    public EmbeddedBroker(String address) {
        try {
            broker.setPersistent(false);
            broker.setUseJmx(false);
            broker.setUseShutdownHook(false);
            url = broker.addConnector(address).getPublishableConnectString();
            broker.start();
            broker.waitUntilStarted();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            broker.stop();
            broker.waitUntilStopped();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
