// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.messaging;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.function.Consumer;
import org.publicaccess.pass.api.messages.DepositStatusChanged;
import org.publicaccess.pass.api.messages.PassMessage;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.deposit.delivery.Decisions;
import org.publicaccess.pass.deposit.delivery.Worker;
import org.publicaccess.pass.deposit.intake.SubmissionIntake;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.status.SubmissionStatuses;
import org.publicaccess.pass.deposit.work.Gates;
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
    private final RepositoryConfigurations repositories;
    private final SubmissionIntake intake;
    private final SubmissionStatuses statuses;
    private final Decisions decisions;
    private final Worker worker;
    private final Gates gates;
    private final ObservationRegistry observations;

    Listeners(
            DepositProperties properties,
            RepositoryConfigurations repositories,
            SubmissionIntake intake,
            SubmissionStatuses statuses,
            Decisions decisions,
            Worker worker,
            Gates gates,
            ObservationRegistry observations) {
        this.properties = properties;
        this.repositories = repositories;
        this.intake = intake;
        this.statuses = statuses;
        this.decisions = decisions;
        this.worker = worker;
        this.gates = gates;
        this.observations = observations;
    }

    @Override
    public void configureJmsListeners(JmsListenerEndpointRegistrar registrar) {
        register(
                registrar,
                properties.queue().submission().name(),
                1,
                message -> intake.take(id(message, SubmissionReady.class)));
        register(
                registrar,
                properties.queue().deposit().name(),
                1,
                message -> follow(id(message, DepositStatusChanged.class)));
        for (RepositoryConfiguration repository : repositories.all()) {
            if (repository.isSupported()) {
                gates.setSlots(repository.key(), repository.concurrency());
                register(
                        registrar,
                        repository.workQueue(),
                        repository.concurrency(),
                        _ -> workOff(repository.key()));
            }
        }
    }

    /** A span of its own, so that a trace shows which repository the time went to. */
    private void workOff(String repositoryKey) {
        Observation.createNotStarted("pass.deposit.work", observations)
                .contextualName("deposit " + repositoryKey)
                .lowCardinalityKeyValue("repository", repositoryKey)
                .observe(() -> worker.workOff(repositoryKey));
    }

    private void follow(String depositId) {
        decisions.follow(depositId);
        statuses.recomputeForDeposit(depositId);
    }

    private static void register(
            JmsListenerEndpointRegistrar registrar,
            String queue,
            int concurrency,
            Consumer<Message> listener) {
        SimpleJmsListenerEndpoint endpoint = new SimpleJmsListenerEndpoint();
        endpoint.setId(queue);
        endpoint.setDestination(queue);
        endpoint.setConcurrency("" + concurrency);
        endpoint.setMessageListener(listener::accept);
        registrar.registerEndpoint(endpoint);
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
