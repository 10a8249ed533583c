// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores every event that core announces; the message is acknowledged when that is done. Nothing
 * that may take long or fail for long happens here.
 */
@Component
class SubmissionEventListener {

    /** Where the broker puts messages nobody can use, and where administrators look for them. */
    static final String DEAD_LETTERS = "ActiveMQ.DLQ";

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionEventListener.class);

    private final EventStore events;
    private final JsonMapper json;

    SubmissionEventListener(EventStore events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    @JmsListener(destination = "${pass.jms.queue.submission.event.name}")
    void onMessage(Message message, Session session) throws JMSException {
        Optional<EventMessage> read = EventMessage.read(message, json);
        if (read.isEmpty()) {
            putAside(message, session);
            return;
        }
        EventMessage event = read.get();
        if (events.receive(event.event(), event.approvalLink().orElse(null))) {
            LOG.info("{} received", event.event().key());
        }
    }

    private static void putAside(Message message, Session session) throws JMSException {
        try (MessageProducer producer = session.createProducer(session.createQueue(DEAD_LETTERS))) {
            producer.send(message);
        }
        LOG.error(
                "Message {} is not about an event and lies in {} now; look at it there",
                message.getJMSMessageID(),
                DEAD_LETTERS);
    }
}
