// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import org.publicaccess.pass.api.messages.PassMessage;

/** One connection with one transacted session, kept as long as it works. */
final class BrokerSession implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;

    private BrokerSession(Connection connection, Session session, MessageProducer producer) {
        this.connection = connection;
        this.session = session;
        this.producer = producer;
    }

    /** Connects to the broker. */
    static BrokerSession open(ConnectionFactory broker) throws JMSException {
        Connection connection = broker.createConnection();
        try {
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            MessageProducer producer = session.createProducer(null);
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            return new BrokerSession(connection, session, producer);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /** Hands all messages to the broker, or none. */
    void send(List<OutboxMessage> messages) throws JMSException {
        for (OutboxMessage message : messages) {
            TextMessage text = session.createTextMessage(message.body());
            text.setStringProperty(PassMessage.TYPE_PROPERTY, message.type());
            if (message.trace().isPresent()) {
                text.setStringProperty(TraceParent.NAME, message.trace().get());
            }
            producer.send(session.createQueue(message.queue()), text);
        }
        session.commit();
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
