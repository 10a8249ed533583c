// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.time.Duration;
import org.apache.activemq.RedeliveryPolicy;
import org.springframework.boot.activemq.autoconfigure.ActiveMQConnectionFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often the broker offers a message again that could not be stored. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    /**
     * For ever: storing fails only while the database is away, and a message given up then would
     * take its approval link with it.
     */
    @Bean
    ActiveMQConnectionFactoryCustomizer patientRedelivery() {
        return factory -> {
            RedeliveryPolicy policy = factory.getRedeliveryPolicy();
            policy.setMaximumRedeliveries(RedeliveryPolicy.NO_MAXIMUM_REDELIVERIES);
            policy.setUseExponentialBackOff(true);
            policy.setBackOffMultiplier(2);
            policy.setMaximumRedeliveryDelay(Duration.ofSeconds(30).toMillis());
        };
    }
}
