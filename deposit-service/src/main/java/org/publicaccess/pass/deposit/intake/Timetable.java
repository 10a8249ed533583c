// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.deposit.nihms.StatusMails;
import org.publicaccess.pass.deposit.notices.StaffNotices;
import org.publicaccess.pass.deposit.polling.StatusPolling;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jms.JmsException;
import org.springframework.stereotype.Component;

/** Has each job done again and again, whatever happens to one round. */
@Component
class Timetable implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Timetable.class);

    /** A look through core that failed is repeated sooner than the next regular one. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(15);

    private final ScheduledExecutorService timer;
    private final Scheduler scheduler;
    private final Reconciler reconciler;
    private final StaffNotices notices;
    private final StatusMails mails;
    private final StatusPolling polling;
    private final RepositoryReload reload;
    private final DepositProperties properties;
    private volatile boolean running;

    Timetable(
            ScheduledExecutorService timer,
            Scheduler scheduler,
            Reconciler reconciler,
            StaffNotices notices,
            StatusMails mails,
            StatusPolling polling,
            RepositoryReload reload,
            DepositProperties properties) {
        this.timer = timer;
        this.scheduler = scheduler;
        this.reconciler = reconciler;
        this.notices = notices;
        this.mails = mails;
        this.polling = polling;
        this.reload = reload;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        again(this::announceEverything, Duration.ZERO);
        again(this::report, Duration.ZERO);
        again(this::tellStaff, Duration.ZERO);
        again(this::readMails, Duration.ZERO);
        again(this::reconcile, Duration.ZERO);
        again(this::askRepositories, Duration.ZERO);
        again(this::reload, properties.repository().reloadInterval());
    }

    private void announceEverything() {
        boolean done = succeeds("Announcing all due work", scheduler::announceEverything);
        again(done ? this::announce : this::announceEverything, properties.pollInterval());
    }

    private void announce() {
        succeeds("Announcing due work", scheduler::announce);
        again(this::announce, properties.pollInterval());
    }

    private void report() {
        succeeds("Reporting to core", scheduler::report);
        again(this::report, properties.pollInterval());
    }

    private void tellStaff() {
        succeeds("Telling staff", notices::send);
        again(this::tellStaff, properties.pollInterval());
    }

    private void readMails() {
        succeeds("Reading the mails of NIHMS", mails::read);
        again(this::readMails, mails.interval());
    }

    private void askRepositories() {
        succeeds("Asking repositories", polling::run);
        again(this::askRepositories, properties.pollInterval());
    }

    private void reload() {
        succeeds("Looking at the repository configuration", reload::look);
        again(this::reload, properties.repository().reloadInterval());
    }

    private void reconcile() {
        boolean done = succeeds("Looking through core", reconciler::run);
        again(this::reconcile, done ? properties.reconcileInterval() : PAUSE_AFTER_FAILURE);
    }

    private interface Job {
        void run() throws MessagingException, IOException;
    }

    private void again(Runnable job, Duration delay) {
        if (running) {
            var _ = timer.schedule(job, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static boolean succeeds(String what, Job job) {
        try {
            job.run();
            return true;
        } catch (PassClientException
                | DataAccessException
                | JmsException
                | MessagingException
                | IOException e) {
            log.warn("{} failed and is repeated: {}", what, e.getMessage());
        } catch (RuntimeException | Error e) {
            log.error("{} failed and is repeated", what, e);
        }
        return false;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
