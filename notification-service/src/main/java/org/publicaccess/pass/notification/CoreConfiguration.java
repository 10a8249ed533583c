// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.publicaccess.pass.api.client.PassClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to core, which previews do without. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    @Bean
    PassClient core(PassProperties properties, Tracer tracer, Propagator propagator) {
        PassProperties.Client client = properties.client();
        return new PassClient(
                client.base(),
                client.user(),
                client.password(),
                client.timeout(),
                Observability.traceHeaders(tracer, propagator));
    }
}
