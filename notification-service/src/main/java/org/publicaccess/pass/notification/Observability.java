// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.publicaccess.pass.api.status.StatusServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What others see of the service from outside: health, metrics, traces. */
@Configuration(proxyBeanMethods = false)
class Observability {

    /** For load balancers, container engines and Prometheus, when the site names a port. */
    @Bean
    @ConditionalOnExpression("${pass.status-port} >= 0")
    StatusServer statusServer(
            @Value("${pass.status-port}") int port,
            HealthEndpoint health,
            PrometheusMeterRegistry metrics) {
        return new StatusServer(port, () -> isReady(health), metrics::scrape);
    }

    private static boolean isReady(HealthEndpoint health) {
        return Status.UP.equals(health.healthForPath("readiness").getStatus());
    }

    /** The trace that the calling thread is in, for requests to core. */
    static Supplier<Map<String, String>> traceHeaders(Tracer tracer, Propagator propagator) {
        return () -> {
            Map<String, String> headers = new HashMap<>();
            Span span = tracer.currentSpan();
            if (span != null) {
                propagator.inject(span.context(), headers, Map::put);
            }
            return headers;
        };
    }
}
