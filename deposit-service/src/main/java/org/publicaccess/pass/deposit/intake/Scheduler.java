// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import java.time.Duration;
import org.publicaccess.pass.deposit.delivery.Reports;
import org.publicaccess.pass.deposit.delivery.Worker;
import org.publicaccess.pass.deposit.repositories.UnservedRepositoryException;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkAgenda;
import org.springframework.stereotype.Component;

/** Announces what is due, and has core told what it does not know yet. */
@Component
class Scheduler {

    /** More than a worker does between two rounds. */
    private static final int BATCH = 200;

    private final WorkAgenda agenda;
    private final Bell bell;
    private final Worker worker;
    private final Reports reports;
    private final Duration bellInterval;

    Scheduler(
            WorkAgenda agenda,
            Bell bell,
            Worker worker,
            Reports reports,
            DepositProperties properties) {
        this.agenda = agenda;
        this.bell = bell;
        this.worker = worker;
        this.reports = reports;
        this.bellInterval = properties.bellInterval();
    }

    /** Announces what is due and was not announced lately. */
    void announce() {
        announce(bellInterval);
    }

    /** Announces what is due, however lately it was announced: its message may be lost. */
    void announceEverything() {
        announce(Duration.ZERO);
    }

    /** Tells core what it does not know, until core does not listen. */
    void report() {
        for (String deposit : agenda.unreported(BATCH)) {
            if (!reports.report(deposit)) {
                return;
            }
        }
    }

    private void announce(Duration interval) {
        for (Work work : agenda.unannounced(interval, BATCH)) {
            try {
                bell.ring(work.depositId(), work.repositoryKey(), work.fence());
            } catch (UnservedRepositoryException _) {
                // Its configuration is gone, and nobody listens: the worker stores that as outcome.
                worker.work(work.depositId());
            }
        }
    }
}
