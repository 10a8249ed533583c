// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.submission.UnusableSubmissionException;
import org.publicaccess.pass.deposit.work.Backoff;
import org.publicaccess.pass.deposit.work.Claim;
import org.publicaccess.pass.deposit.work.Gates;
import org.publicaccess.pass.deposit.work.StaleClaimException;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt at a deposit, stores how it ended and tells core. Only faults of the service's
 * own database escape; every other end of an attempt is an outcome.
 */
@Component
public class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private static final int MAX_LOST_CLAIMS = 20;

    private final WorkStore store;
    private final Gates gates;
    private final ActiveClaims claims;
    private final Delivery delivery;
    private final Reports reports;
    private final RepositoryConfigurations repositories;
    private final Backoff backoff;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Worker(
            WorkStore store,
            Gates gates,
            ActiveClaims claims,
            Delivery delivery,
            Reports reports,
            RepositoryConfigurations repositories,
            Backoff backoff,
            Clock clock) {
        this.store = store;
        this.gates = gates;
        this.claims = claims;
        this.delivery = delivery;
        this.reports = reports;
        this.repositories = repositories;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Works on what is due at a repository until there is no more, or it is not our turn. */
    public void workOff(String repositoryKey) {
        while (!claims.isStopping()) {
            Optional<Claim> claim = store.claimNext(repositoryKey);
            if (claim.isEmpty()) {
                return;
            }
            work(claim.get());
        }
    }

    /** Works on a deposit if it is due and nobody else does. */
    public void work(String depositId) {
        if (!claims.isStopping()) {
            store.claim(depositId).ifPresent(this::work);
        }
    }

    private void work(Claim claim) {
        try {
            if (attempt(claim)) {
                reports.tell(claim);
            }
        } catch (StaleClaimException e) {
            log.warn("{}; this worker stops", e.getMessage());
        }
    }

    /** Makes an attempt; false when it was broken off by the end of this process. */
    private boolean attempt(Claim claim) {
        Exception failure;
        try (var _ = claims.hold(claim)) {
            checkLosses(claim.work());
            String key = claim.work().repositoryKey();
            delivery.deliver(claim, repositories.serving(List.of(key)));
            gates.succeeded(key);
            return true;
        } catch (StaleClaimException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        if (claims.isStopping()) {
            store.release(claim);
            log.info("Deposit {}: broken off, to be continued", claim.depositId());
            return false;
        }
        settle(claim, failure);
        return true;
    }

    /** Work that takes its process down each time must not do so for ever. */
    private static void checkLosses(Work work) {
        if (work.lostClaims() >= MAX_LOST_CLAIMS) {
            throw new UnusableSubmissionException(
                    "The deposit service ended or stood still %d times while it worked on this deposit. Look into its log for the cause, and retry the deposit."
                            .formatted(work.lostClaims()));
        }
    }

    private void settle(Claim claim, Exception failure) {
        if (failure instanceof DataAccessException e) {
            throw e;
        }
        Fault fault = Fault.of(failure);
        int attempts = claim.work().attempts() + 1;
        log.warn(
                "Deposit {} into {}: attempt {} failed: {}",
                claim.depositId(),
                claim.work().repositoryKey(),
                attempts,
                fault.reason(),
                fault.kind() == Fault.Kind.UNEXPECTED ? failure : null);
        if (fault.kind() == Fault.Kind.REPOSITORY) {
            gates.failed(claim.work().repositoryKey());
        }
        if (fault.kind() == Fault.Kind.PERMANENT) {
            store.failed(claim, fault.reason());
        } else if (backoff.allows(attempts)) {
            Duration pause = backoff.delay(attempts, random);
            Instant next =
                    clock.instant()
                            .plus(pause.compareTo(fault.pause()) < 0 ? fault.pause() : pause);
            store.retry(claim, retryReason(fault, attempts, next), next);
        } else {
            store.failed(
                    claim, "%s Given up after %d attempts.".formatted(fault.reason(), attempts));
        }
    }

    private String retryReason(Fault fault, int attempts, Instant next) {
        return "%s This was attempt %d of %d; the next is due at %s."
                .formatted(
                        fault.reason(),
                        attempts,
                        backoff.maxAttempts(),
                        next.truncatedTo(ChronoUnit.SECONDS));
    }
}
