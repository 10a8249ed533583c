// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.time.Clock;
import java.time.Duration;
import org.publicaccess.pass.api.client.NotFoundException;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.deposit.work.Claim;
import org.publicaccess.pass.deposit.work.StaleClaimException;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells core what became of deposits, as often as it takes. */
@Component
public class Reports {

    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    /** When core did not take a report, how long until it is told again. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(10);

    private final WorkStore store;
    private final CoreDeposit deposits;
    private final Clock clock;

    Reports(WorkStore store, CoreDeposit deposits, Clock clock) {
        this.store = store;
        this.deposits = deposits;
        this.clock = clock;
    }

    /**
     * Tells core about a deposit if that is due and nobody else does.
     *
     * @return false when core did not listen
     */
    public boolean report(String depositId) {
        try {
            return store.claimReport(depositId).map(this::tell).orElse(true);
        } catch (StaleClaimException e) {
            log.warn("{}; it is reported there", e.getMessage());
            return true;
        }
    }

    /** Tells core about a claimed deposit, and lets go of it; false when core did not listen. */
    boolean tell(Claim claim) {
        try {
            Work work = store.find(claim.depositId()).orElseThrow();
            store.reported(claim, record(work));
            return true;
        } catch (PassClientException e) {
            log.warn(
                    "Deposit {}: core did not take the report: {}",
                    claim.depositId(),
                    e.getMessage());
            Duration pause = e.isTransient() ? PAUSE : PAUSE_AFTER_REFUSAL;
            store.reportAt(claim, clock.instant().plus(pause));
            return !e.isTransient();
        }
    }

    private long record(Work work) {
        try {
            return deposits.record(work);
        } catch (NotFoundException e) {
            log.warn(
                    "Deposit {} cannot be reported any more: {}", work.depositId(), e.getMessage());
            return 0;
        }
    }
}
