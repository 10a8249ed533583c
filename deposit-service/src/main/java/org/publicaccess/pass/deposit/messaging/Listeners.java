// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.messaging;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.function.Consumer;
import org.publicaccess.pass.api.messages.DepositStatusChanged;
import org.publicaccess.pass.api.messages.PassMessage;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.deposit.delivery.Decisions;
import org.publicaccess.pass.deposit.intake.SubmissionIntake;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.status.SubmissionStatuses;
import org.springframework.jms.annotation.JmsListenerConfigurer;
import org.springframework.jms.config.JmsListenerEndpointRegistrar;
import org.springframework.jms.config.SimpleJmsListenerEndpoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to core's queues and to one queue per configured repository. A message is taken off its
 * queue when its work ended, well or not; the broker repeats it only when the service or its own
 * database failed.
 */
@Component
class Listeners implements JmsListenerConfigurer {

    private final JsonMapper json = JsonMapper.builder().build();
    private final DepositProperties properties;
    private final SubmissionIntake intake;
    private final SubmissionStatuses statuses;
    private final Decisions decisions;
    private final RepositoryQueues queues;

    Listeners(
            DepositProperties properties,
            SubmissionIntake intake,
            SubmissionStatuses statuses,
            Decisions decisions,
            RepositoryQueues queues) {
        this.properties = properties;
        this.intake = intake;
        this.statuses = statuses;
        this.decisions = decisions;
        this.queues = queues;
    }

    @Override
    public void configureJmsListeners(JmsListenerEndpointRegistrar registrar) {
        registrar.registerEndpoint(
                endpoint(
                        properties.queue().submission().name(),
                        1,
                        message -> intake.take(id(message, SubmissionReady.class))));
        registrar.registerEndpoint(
                endpoint(
                        properties.queue().deposit().name(),
                        1,
                        message -> follow(id(message, DepositStatusChanged.class))));
        queues.register(registrar);
    }

    private void follow(String depositId) {
        decisions.follow(depositId);
        statuses.recomputeForDeposit(depositId);
    }

    static SimpleJmsListenerEndpoint endpoint(
            String queue, int concurrency, Consumer<Message> listener) {
        SimpleJmsListenerEndpoint endpoint = new SimpleJmsListenerEndpoint();
        endpoint.setId(queue);
        endpoint.setDestination(queue);
        endpoint.setConcurrency("" + concurrency);
        endpoint.setMessageListener(listener::accept);
        return endpoint;
    }

    private String id(Message message, Class<? extends PassMessage> type) {
        String id = json.readValue(text(message), type).resourceId();
        // Ids go into addresses and filters; anything but a number was not sent by core.
        if (id == null || !id.matches("\\d+")) {
            throw new IllegalArgumentException("A message names no id: " + text(message));
        }
        return id;
    }

    private static String text(Message message) {
        try {
            return ((TextMessage) message).getText();
        } catch (JMSException e) {
            throw new IllegalArgumentException("A message cannot be read", e);
        }
    }
}
