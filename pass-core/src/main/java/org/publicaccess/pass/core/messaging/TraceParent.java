// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The trace that the running request belongs to, in the form of W3C Trace Context. */
@Component
class TraceParent {

    /** Name of the message property, the same as of the HTTP header. */
    static final String NAME = "traceparent";

    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<Propagator> propagator;

    TraceParent(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The value for a message, empty outside of requests. */
    Optional<String> current() {
        Tracer spans = tracer.getIfAvailable();
        Span span = spans == null ? null : spans.currentSpan();
        if (span == null) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        propagator.getObject().inject(span.context(), fields, Map::put);
        return Optional.ofNullable(fields.get(NAME));
    }
}
