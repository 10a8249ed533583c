// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.command.ActiveMQQueue;
import org.publicaccess.pass.api.messages.PassMessage;
import tools.jackson.databind.json.JsonMapper;

/** A real broker on a free port. */
public final class TestBroker implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final BrokerService broker = new BrokerService();
    private final String url;

    public TestBroker() {
        this("tcp://localhost:0");
    }

    /** A broker at an address, for one that comes back after it was gone. */
    public TestBroker(String address) {
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

    public String url() {
        return url;
    }

    /** Sends as core does. */
    public void send(String queue, PassMessage message) {
        send(queue, message.type(), json.writeValueAsString(message));
    }

    public void send(String queue, String type, String body) {
        try (JMSContext context = new ActiveMQConnectionFactory(url).createContext()) {
            TextMessage message = context.createTextMessage(body);
            message.setStringProperty(PassMessage.TYPE_PROPERTY, type);
            context.createProducer().send(context.createQueue(queue), message);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages lie on a queue. */
    public long messages(String queue) {
        try {
            return broker.getDestination(new ActiveMQQueue(queue))
                    .getDestinationStatistics()
                    .getMessages()
                    .getCount();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
