// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.publicaccess.pass.deposit.delivery.Worker;
import org.publicaccess.pass.deposit.intake.RepositoryReload;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurationFile;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.work.Gates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.config.JmsListenerContainerFactory;
import org.springframework.jms.config.JmsListenerEndpointRegistrar;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.config.SimpleJmsListenerEndpoint;
import org.springframework.jms.listener.AbstractJmsListeningContainer;
import org.springframework.stereotype.Component;

/**
 * One listener per configured repository; they come and go with the configuration, while the
 * service runs.
 */
@Component
public class RepositoryQueues implements RepositoryReload {

    private static final Logger log = LoggerFactory.getLogger(RepositoryQueues.class);

    private final RepositoryConfigurationFile file;
    private final RepositoryConfigurations repositories;
    private final JmsListenerEndpointRegistry registry;
    private final JmsListenerContainerFactory<?> containers;
    private final Worker worker;
    private final Gates gates;
    private final ObservationRegistry observations;

    private int registered;

    /** By queue. */
    private final Map<String, Listening> listening = new HashMap<>();

    /**
     * Listeners on a queue.
     *
     * @param id of their container; the registry forgets none, so that each has its own
     */
    private record Listening(String id, int concurrency) {}

    RepositoryQueues(
            RepositoryConfigurationFile file,
            JmsListenerEndpointRegistry registry,
            JmsListenerContainerFactory<?> containers,
            Worker worker,
            Gates gates,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.file = file;
        this.repositories = file.current();
        this.registry = registry;
        this.containers = containers;
        this.worker = worker;
        this.gates = gates;
        this.observations = observations;
        meters.gauge("pass.deposit.configuration.usable", file, now -> now.isUsable() ? 1 : 0);
    }

    /** Listens for the first time. */
    synchronized void register(JmsListenerEndpointRegistrar registrar) {
        for (RepositoryConfiguration repository : repositories.all()) {
            if (repository.isSupported()) {
                registrar.registerEndpoint(listen(repository));
            }
        }
    }

    /** Looks at the configuration file, and listens as it says now. */
    @Override
    public synchronized void look() {
        if (!file.reload()) {
            return;
        }
        Set<String> gone = new TreeSet<>(listening.keySet());
        for (RepositoryConfiguration repository : repositories.all()) {
            if (repository.isSupported()) {
                gone.remove(repository.workQueue());
                follow(repository);
            }
        }
        gone.forEach(this::leave);
    }

    private void follow(RepositoryConfiguration repository) {
        Listening known = listening.get(repository.workQueue());
        if (known != null && known.concurrency() == repository.concurrency()) {
            return;
        }
        if (known != null) {
            leave(repository.workQueue());
        }
        registry.registerListenerContainer(listen(repository), containers, true);
        log.info("Repository {}: deposits are taken on", repository.key());
    }

    private SimpleJmsListenerEndpoint listen(RepositoryConfiguration repository) {
        gates.setSlots(repository.key(), repository.concurrency());
        SimpleJmsListenerEndpoint endpoint =
                Listeners.endpoint(
                        repository.workQueue(),
                        repository.concurrency(),
                        _ -> workOff(repository.key()));
        endpoint.setId(repository.workQueue() + "#" + ++registered);
        listening.put(
                repository.workQueue(), new Listening(endpoint.getId(), repository.concurrency()));
        return endpoint;
    }

    /** A span of its own, so that a trace shows which repository the time went to. */
    private void workOff(String repositoryKey) {
        Observation.createNotStarted("pass.deposit.work", observations)
                .contextualName("deposit " + repositoryKey)
                .lowCardinalityKeyValue("repository", repositoryKey)
                .observe(() -> worker.workOff(repositoryKey));
    }

    private void leave(String queue) {
        Listening left = listening.remove(queue);
        if (left != null
                && registry.getListenerContainer(left.id())
                        instanceof AbstractJmsListeningContainer container) {
            // Waits for the deliveries that are under way.
            Thread.ofVirtual().start(container::shutdown);
        }
    }
}
