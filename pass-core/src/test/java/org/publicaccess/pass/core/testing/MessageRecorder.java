// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;

/** Consumes core's three queues and keeps what arrives, so that a test can look for its own ids. */
public final class MessageRecorder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Connection connection;

    /** What a test can see of one message. */
    public record Received(
            String queue,
            String type,
            String body,
            int deliveryMode,
            Map<String, String> headers,
            String trace) {}

    MessageRecorder(String brokerUrl, List<String> queues) {
        try {
            connection = new ActiveMQConnectionFactory(brokerUrl).createConnection();
            for (String queue : queues) {
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                session.createConsumer(session.createQueue(queue))
                        .setMessageListener(message -> keep(queue, message));
            }
            connection.start();
        } catch (JMSException e) {
            throw new IllegalStateException("Cannot consume from " + brokerUrl, e);
        }
    }

    /** Every message so far whose body names the id, in order of arrival. */
    public List<Received> about(long id) {
        return received.stream().filter(message -> names(message, id)).toList();
    }

    /** The first message of this type about the id; waits for it. */
    public Received await(String type, long id) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> find(type, id).findFirst().orElse(null), found -> found != null);
    }

    /** Waits until there are at least {@code count} messages of this type about the id. */
    public List<Received> await(String type, long id, int count) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> find(type, id).toList(), found -> found.size() >= count);
    }

    /** Everything so far, in order of arrival. */
    public List<Received> all() {
        return List.copyOf(received);
    }

    private Stream<Received> find(String type, long id) {
        return about(id).stream().filter(message -> message.type().equals(type));
    }

    private static boolean names(Received message, long id) {
        return message.body().contains("\"" + id + "\"");
    }

    private void keep(String queue, Message message) {
        try {
            received.add(
                    new Received(
                            queue,
                            String.valueOf(message.getStringProperty("type")),
                            ((TextMessage) message).getText(),
                            message.getJMSDeliveryMode(),
                            Map.of(
                                    "JMSPriority", String.valueOf(message.getJMSPriority()),
                                    "JMSExpiration", String.valueOf(message.getJMSExpiration()),
                                    "JMSType", String.valueOf(message.getJMSType()),
                                    "JMSReplyTo", String.valueOf(message.getJMSReplyTo()),
                                    "JMSCorrelationID",
                                            String.valueOf(message.getJMSCorrelationID())),
                            String.valueOf(message.getStringProperty("traceparent"))));
        } catch (JMSException e) {
            throw new IllegalStateException("Unreadable message on " + queue, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException e) {
            throw new IllegalStateException("The recorder's connection does not close", e);
        }
    }
}
