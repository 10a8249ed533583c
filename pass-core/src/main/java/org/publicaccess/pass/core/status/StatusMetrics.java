// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What alarms look at, read from the database at most every ten seconds. */
@Component
@ConditionalOnWebApplication // commands are not watched
class StatusMetrics implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final StatusReader reader;
    private final StatusSettings settings;
    private final Clock clock;
    private @Nullable Figures figures;

    StatusMetrics(StatusReader reader, StatusSettings settings, Clock clock) {
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
    }

    private record Figures(Instant readAt, Outbox outbox, List<Connector> connectors) {

        double sum(ToLongFunction<Connector> figure) {
            return connectors.stream().mapToLong(figure).sum();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pass.outbox.messages", this, it -> it.figures().outbox().messages())
                .description("Messages that the broker has not taken yet")
                .register(registry);
        Gauge.builder("pass.outbox.age", this, StatusMetrics::outboxAge)
                .baseUnit("seconds")
                .description("For how long the oldest of them waits")
                .register(registry);
        Gauge.builder("pass.deposits.waiting", this, it -> it.figures().sum(Connector::waiting))
                .description("Deposits that are still to be sent")
                .register(registry);
        Gauge.builder("pass.deposits.retrying", this, it -> it.figures().sum(Connector::retrying))
                .description("Deposits whose last attempt failed and that are tried again")
                .register(registry);
        Gauge.builder("pass.deposits.given.up", this, it -> it.figures().sum(Connector::givenUp))
                .description("Deposits that failed for good within the last week")
                .register(registry);
        settings.tokenExpires()
                .ifPresent(
                        day ->
                                Gauge.builder("pass.nih.token.days", this, it -> it.daysUntil(day))
                                        .description("Days until NIH's token expires")
                                        .register(registry));
    }

    private double outboxAge() {
        Instant oldest = figures().outbox().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    private double daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), day);
    }

    private synchronized Figures figures() {
        Instant now = clock.instant();
        if (figures == null || figures.readAt().plus(KEPT).isBefore(now)) {
            figures = new Figures(now, reader.outbox(), reader.connectors());
        }
        return figures;
    }
}
