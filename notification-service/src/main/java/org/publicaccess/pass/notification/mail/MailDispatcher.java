// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.publicaccess.pass.notification.retry.RetrySettings;
import org.publicaccess.pass.notification.retry.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one mail after the other. A crash between sending and marking costs one extra
 * copy with the same Message-ID; nothing costs a mail.
 */
@Component
class MailDispatcher {

    /** The name under which sites know these lines. */
    private static final Logger LOG = LoggerFactory.getLogger("NOTIFICATION_LOG");

    private final MailStore mails;
    private final MailTransport transport;
    private final RetrySettings retry;
    private final WorkLoop loop;
    private final Clock clock;
    private final RandomGenerator random;

    MailDispatcher(
            MailStore mails,
            MailTransport transport,
            RetrySettings retry,
            WorkLoop loop,
            Clock clock,
            RandomGenerator random) {
        this.mails = mails;
        this.transport = transport;
        this.retry = retry;
        this.loop = loop;
        this.clock = clock;
        this.random = random;
    }

    @Scheduled(fixedDelayString = "${pass.notification.poll-interval}")
    void sendDue() {
        loop.drain("Sending mails", this::sendNext);
    }

    private boolean sendNext() {
        Optional<DueMail> due = mails.claim();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(DueMail mail) {
        try {
            transport.send(mail);
        } catch (MailException e) {
            notTaken(mail, SendFailure.of(e));
            return;
        }
        mails.sent(mail);
        LOG.info("{} sent", mail.label());
    }

    private void notTaken(DueMail mail, SendFailure failure) {
        Instant now = clock.instant();
        if (failure.addressRefused()) {
            mails.failed(mail, failure.reason());
            LOG.warn("{} failed: the server refuses the address", mail.label());
        } else if (mail.plannedAt().plus(retry.giveUpAfter()).isBefore(now)) {
            mails.failed(mail, failure.reason());
            LOG.warn("{} given up after {} attempts", mail.label(), mail.attempts());
        } else {
            Instant next = retry.next(now, mail.attempts(), random);
            mails.retryAt(mail, next, failure.reason());
            LOG.warn(
                    "{} not taken by the server ({}), next attempt at {}",
                    mail.label(),
                    failure.type(),
                    next);
        }
    }
}
