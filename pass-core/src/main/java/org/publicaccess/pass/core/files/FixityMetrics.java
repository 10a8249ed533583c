// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The state of the fixity checks as metrics {@code pass.files.fixity.…}. */
@Component
class FixityMetrics implements MeterBinder {

    private final Fixity fixity;

    FixityMetrics(Fixity fixity) {
        this.fixity = fixity;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pass.files.fixity.files", fixity, it -> it.progress().files())
                .description("Files in the store")
                .register(registry);
        Gauge.builder("pass.files.fixity.coverage", fixity, it -> it.progress().coverage())
                .description("Part of the files that was checked within the period, 1 for all")
                .register(registry);
        Gauge.builder("pass.files.fixity.damaged", fixity, it -> it.progress().damaged())
                .description("Files whose bytes are damaged or gone")
                .register(registry);
        FunctionCounter.builder("pass.files.fixity.read", fixity, Fixity::bytesRead)
                .baseUnit("bytes")
                .description("Bytes that this node has read for checks")
                .register(registry);
    }
}
