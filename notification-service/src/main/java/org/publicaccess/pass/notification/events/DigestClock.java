// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.retry.WorkLoop;
import org.publicaccess.pass.notification.settings.DigestSettings;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Knows when a digest is due; one that was missed comes as soon as the service runs again. */
@Component
class DigestClock {

    private static final Logger LOG = LoggerFactory.getLogger(DigestClock.class);

    private final EventStore events;
    private final DigestSettings settings;
    private final WorkLoop loop;
    private final Clock clock;

    DigestClock(EventStore events, NotificationSettings settings, WorkLoop loop, Clock clock) {
        this.events = events;
        this.settings = settings.digest();
        this.loop = loop;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${pass.notification.digest-interval}")
    void look() {
        if (!settings.to().isEmpty()) {
            loop.drain("Looking whether a digest is due", this::receiveDue);
        }
    }

    private boolean receiveDue() {
        Instant now = clock.instant();
        ZonedDateTime due = settings.lastDue(now);
        Occasion digest = new Occasion.Digest(due.toLocalDate());
        if (due.toInstant().isAfter(events.beginning()) && events.receive(digest, null)) {
            LOG.info("{} received", digest.key());
        }
        return false;
    }
}
