// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.activemq.RedeliveryPolicy;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.deposit.connectors.Connectors;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.packaging.Packaging;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurationFile;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurationReader;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.submission.SubmissionReader;
import org.publicaccess.pass.deposit.work.Backoff;
import org.publicaccess.pass.deposit.work.Gates;
import org.publicaccess.pass.deposit.work.Installation;
import org.publicaccess.pass.deposit.work.Questions;
import org.publicaccess.pass.deposit.work.Rounds;
import org.publicaccess.pass.deposit.work.WorkAgenda;
import org.publicaccess.pass.deposit.work.WorkDatabase;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.springframework.boot.activemq.autoconfigure.ActiveMQConnectionFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts together what is not found by itself. */
@Configuration(proxyBeanMethods = false)
class DepositConfiguration {

    /**
     * Announcing, reporting, telling staff, looking through core, heartbeats: none waits for
     * another.
     */
    private static final int TIMER_THREADS = 6;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReadyFile readyFile(Environment environment) {
        return ReadyFile.at(environment.getProperty(ReadyFile.VARIABLE, ""));
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService timer() {
        return Executors.newScheduledThreadPool(
                TIMER_THREADS, Thread.ofPlatform().name("timer-", 1).daemon().factory());
    }

    @Bean
    PassClient core(ClientProperties properties, Tracer tracer, Propagator propagator) {
        return new PassClient(
                properties.address(),
                properties.user(),
                properties.password(),
                properties.timeout(),
                Observability.traceHeaders(tracer, propagator));
    }

    @Bean
    RepositoryConfigurationFile repositoryFile(
            DepositProperties properties, ResourceLoader resources, Environment environment) {
        return new RepositoryConfigurationFile(
                new RepositoryConfigurationReader(
                        environment::resolveRequiredPlaceholders, environment::getProperty),
                properties.repository().file(resources));
    }

    @Bean
    RepositoryConfigurations repositories(RepositoryConfigurationFile file) {
        return file.current();
    }

    @Bean
    ItemRepositories itemRepositories(DepositProperties properties) {
        return new Connectors(properties.repository().timeout());
    }

    @Bean
    Installation installation(WorkDatabase database) {
        return Installation.of(database);
    }

    @Bean
    Questions questions(WorkDatabase database) {
        return new Questions(database);
    }

    @Bean
    WorkDatabase workDatabase(
            JdbcClient client,
            TransactionOperations transactions,
            Clock clock,
            DepositProperties properties) {
        String owner = UUID.randomUUID().toString();
        return new WorkDatabase(client, transactions, clock, owner, properties.lease());
    }

    @Bean
    Gates gates(WorkDatabase database, DepositProperties properties) {
        return new Gates(database, properties.breaker().breaker());
    }

    @Bean
    WorkStore workStore(WorkDatabase database, Gates gates) {
        return new WorkStore(database, gates);
    }

    @Bean
    WorkAgenda workAgenda(WorkDatabase database) {
        return new WorkAgenda(database);
    }

    @Bean
    Rounds rounds(WorkDatabase database) {
        return new Rounds(database);
    }

    @Bean
    Packaging packaging(SubmissionReader submissions, DepositProperties properties, Clock clock) {
        return new Packaging(submissions, properties.spoolDirectory(), clock);
    }

    @Bean
    Backoff backoff(DepositProperties properties) {
        return properties.retry().backoff();
    }

    /**
     * A consumer gets a message when it is free, so that a slow deposit holds none back from other
     * instances. What fails is repeated for a quarter of a minute before it goes to the dead
     * letters; the scheduler and the reconciler repeat longer.
     */
    @Bean
    ActiveMQConnectionFactoryCustomizer fairConsumers() {
        return factory -> {
            factory.getPrefetchPolicy().setQueuePrefetch(0);
            factory.setWarnAboutUnstartedConnectionTimeout(-1);
            RedeliveryPolicy redelivery = factory.getRedeliveryPolicy();
            redelivery.setInitialRedeliveryDelay(500);
            redelivery.setRedeliveryDelay(500);
            redelivery.setUseExponentialBackOff(true);
            redelivery.setBackOffMultiplier(2);
            redelivery.setMaximumRedeliveries(5);
        };
    }
}
