// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.publicaccess.pass.notification.compose.MailComposer;
import org.publicaccess.pass.notification.mail.MailStore;
import org.publicaccess.pass.notification.mail.PlannedMail;
import org.publicaccess.pass.notification.news.NewsReader;
import org.publicaccess.pass.notification.news.NoMailPossibleException;
import org.publicaccess.pass.notification.retry.RetrySettings;
import org.publicaccess.pass.notification.retry.WorkLoop;
import org.publicaccess.pass.notification.settings.Mode;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns every received event into stored mails, as often as it takes until core answers. */
@Component
class EventPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(EventPlanner.class);

    private final EventStore events;
    private final MailStore mails;
    private final NewsReader news;
    private final MailComposer composer;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;
    private final RetrySettings retry;
    private final WorkLoop loop;
    private final Clock clock;
    private final RandomGenerator random;

    EventPlanner(
            EventStore events,
            MailStore mails,
            NewsReader news,
            MailComposer composer,
            NotificationSettings settings,
            TransactionTemplate transaction,
            RetrySettings retry,
            WorkLoop loop,
            Clock clock,
            RandomGenerator random) {
        this.events = events;
        this.mails = mails;
        this.news = news;
        this.composer = composer;
        this.settings = settings;
        this.transaction = transaction;
        this.retry = retry;
        this.loop = loop;
        this.clock = clock;
        this.random = random;
    }

    @Scheduled(fixedDelayString = "${pass.notification.poll-interval}")
    void planDue() {
        loop.drain("Planning mails", this::planNext);
    }

    private boolean planNext() {
        Optional<DueEvent> due = events.claim();
        due.ifPresent(this::plan);
        return due.isPresent();
    }

    private void plan(DueEvent event) {
        if (settings.mode() == Mode.DISABLED) {
            events.ended(event, EventState.DISCARDED, null);
            LOG.info("{} discarded: notifications are disabled", event);
            return;
        }
        try {
            List<PlannedMail> planned =
                    composer.compose(news.read(event.occasion()), event.approvalLink());
            store(event, planned);
            long waiting = planned.stream().filter(PlannedMail::isWaiting).count();
            LOG.info("{} planned: {} to send, {} not", event, waiting, planned.size() - waiting);
        } catch (NoMailPossibleException e) {
            events.ended(event, EventState.FAILED, e.getMessage());
            LOG.error("{} failed: {}", event, e.getMessage());
        } catch (RuntimeException e) {
            later(event, e);
        }
    }

    private void store(DueEvent event, List<PlannedMail> planned) {
        transaction.executeWithoutResult(
                _ -> {
                    planned.forEach(mails::add);
                    events.ended(event, EventState.PLANNED, null);
                });
    }

    private void later(DueEvent event, RuntimeException failure) {
        Instant next = retry.next(clock.instant(), event.attempts(), random);
        events.retryAt(event, next, failure.toString());
        LOG.warn("{} not planned, next attempt at {}: {}", event, next, failure.toString());
        LOG.debug("{} not planned", event, failure);
    }
}
