// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.retry.WorkLoop;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.ReminderSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at core for approvals that wait too long. */
@Component
class ReminderWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWatcher.class);
    private static final String WAITING =
            "eventType=in=(approval-requested,approval-requested-newuser);submission.submissionStatus==approval-requested";

    private final PassClient core;
    private final EventStore events;
    private final ReminderSettings settings;
    private final WorkLoop loop;
    private final Clock clock;

    ReminderWatcher(
            PassClient core,
            EventStore events,
            NotificationSettings settings,
            WorkLoop loop,
            Clock clock) {
        this.core = core;
        this.events = events;
        this.settings = settings.reminder();
        this.loop = loop;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${pass.notification.reminder-interval}")
    void look() {
        if (settings.times() > 0) {
            loop.drain("Looking for approvals that wait", this::receiveDue);
        }
    }

    private boolean receiveDue() {
        for (Resource request : lastRequests()) {
            int number = settings.due(Duration.between(performed(request), clock.instant()));
            Occasion reminder = new Occasion.Reminder(request.ref(), number);
            if (number > 0 && events.receive(reminder, null)) {
                LOG.info("{} received", reminder.key());
            }
        }
        return false;
    }

    /** The last request of every submission that waits: a new one begins the wait anew. */
    private Collection<Resource> lastRequests() {
        return core.all(Query.of("submissionEvent").filter(WAITING)).stream()
                .filter(event -> event.one("submission").isPresent())
                .collect(
                        Collectors.toMap(
                                event -> event.one("submission").orElseThrow(),
                                event -> event,
                                BinaryOperator.maxBy(
                                        Comparator.comparing(ReminderWatcher::performed))))
                .values();
    }

    private static Instant performed(Resource event) {
        return event.instant("performedDate").orElse(Instant.EPOCH);
    }
}
