// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.notification.news.CoreTime;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.retry.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at core for events whose message never came, after a lost queue or a restored backup. */
@Component
class EventReconciler {

    private static final Logger LOG = LoggerFactory.getLogger(EventReconciler.class);

    /** Older events are not worth a mail any more. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    /** The message of a younger event may still be on its way. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PassClient core;
    private final EventStore events;
    private final WorkLoop loop;
    private final Clock clock;

    EventReconciler(PassClient core, EventStore events, WorkLoop loop, Clock clock) {
        this.core = core;
        this.events = events;
        this.loop = loop;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${pass.notification.reconcile-interval}",
            fixedDelayString = "${pass.notification.reconcile-interval}")
    void reconcile() {
        loop.drain("Looking for events without a message", this::receiveMissing);
    }

    private boolean receiveMissing() {
        List<Occasion.Event> found =
                core.all(Query.of("submissionEvent").filter(window())).stream()
                        .map(event -> new Occasion.Event(event.ref()))
                        .toList();
        Set<String> known = events.known(found);
        for (Occasion.Event event : found) {
            if (!known.contains(event.key()) && events.receive(event, null)) {
                LOG.warn("{} received late: no message about it came", event.key());
            }
        }
        return false;
    }

    private String window() {
        Instant now = clock.instant();
        Instant oldest = now.minus(LOOK_BACK);
        Instant beginning = events.beginning();
        return "performedDate=ge=%s;performedDate=le=%s"
                .formatted(
                        CoreTime.quoted(beginning.isAfter(oldest) ? beginning : oldest),
                        CoreTime.quoted(now.minus(PATIENCE)));
    }
}
