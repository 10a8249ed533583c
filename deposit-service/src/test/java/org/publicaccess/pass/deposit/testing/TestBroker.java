// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.util.Collections;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.publicaccess.pass.api.messages.PassMessage;
import tools.jackson.databind.json.JsonMapper;

/** A real broker, and a client of it. */
public abstract class TestBroker implements AutoCloseable {

    /** Any free port of this machine. */
    protected static final String ANYWHERE = "tcp://localhost:0";

    private final JsonMapper json = JsonMapper.builder().build();

    /** How a test gets a broker. */
    public interface Maker {

        /** A broker at an address, for one that comes back after it was gone. */
        TestBroker at(String address);

        /** A broker on a free port. */
        default TestBroker anywhere() {
            return at(ANYWHERE);
        }
    }

    /** The address for clients. */
    public abstract String url();

    @Override
    public abstract void close();

    /** Sends as core does. */
    public void send(String queue, PassMessage message) {
        send(queue, message.type(), json.writeValueAsString(message));
    }

    public void send(String queue, String type, String body) {
        try (JMSContext context = new ActiveMQConnectionFactory(url()).createContext()) {
            TextMessage message = context.createTextMessage(body);
            message.setStringProperty(PassMessage.TYPE_PROPERTY, type);
            context.createProducer().send(context.createQueue(queue), message);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages lie on a queue. */
    public int messages(String queue) {
        try (JMSContext context = new ActiveMQConnectionFactory(url()).createContext()) {
            context.start();
            QueueBrowser browser = context.createBrowser(context.createQueue(queue));
            return Collections.list(browser.getEnumeration()).size();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
