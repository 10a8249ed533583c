// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The trace that the running request belongs to, in the form of W3C Trace Context. */
@Component
class TraceParent {

    /** Name of the message property, the same as of the HTTP header. */
    static final String NAME = "traceparent";

    private final Supplier<@Nullable Tracer> tracer;
    private final Supplier<@Nullable Propagator> propagator;

    TraceParent(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = SingletonSupplier.ofNullable(tracer::getIfAvailable);
        this.propagator = SingletonSupplier.ofNullable(propagator::getIfAvailable);
    }

    /** The value for a message, empty outside of requests. */
    Optional<String> current() {
        Tracer spans = tracer.get();
        Propagator form = propagator.get();
        Span span = spans == null ? null : spans.currentSpan();
        if (span == null || form == null) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        form.inject(span.context(), fields, Map::put);
        return Optional.ofNullable(fields.get(NAME));
    }
}
