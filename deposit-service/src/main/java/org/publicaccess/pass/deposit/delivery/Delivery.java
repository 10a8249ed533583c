// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.publicaccess.pass.deposit.packaging.PackagePlan;
import org.publicaccess.pass.deposit.packaging.PackagedDeposit;
import org.publicaccess.pass.deposit.packaging.Packaging;
import org.publicaccess.pass.deposit.packaging.SubmissionPackage;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.transport.DeliveryPath;
import org.publicaccess.pass.deposit.transport.Target;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.deposit.work.Claim;
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a package to its repository exactly once, whatever happened in earlier attempts.
 *
 * <p>The package goes to an unfinished file first and gets its final name in one step. Before that
 * step the stage {@link Stage#RENAMING} is stored under the claim's fence. An attempt that finds
 * the final name has nothing to do. One that finds neither the final name nor the unfinished file
 * of an attempt that came as far as renaming knows that the repository has taken the package away.
 *
 * <p>Each attempt writes to an unfinished file of its own and removes the one before first. A
 * worker that was paused between the stored stage and the renaming can therefore only do one of two
 * things: rename a whole package before its successor looks, or find its file gone.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final WorkStore store;
    private final Packaging packaging;
    private final Targets targets;
    private final Clock clock;

    Delivery(WorkStore store, Packaging packaging, Targets targets, Clock clock) {
        this.store = store;
        this.packaging = packaging;
        this.targets = targets;
        this.clock = clock;
    }

    /** Makes one attempt; when it returns, the repository has the package. */
    void deliver(Claim claim, RepositoryConfiguration repository) throws IOException {
        FixedPackage fixed = claim.work().fixed().orElseGet(() -> fix(claim, repository));
        try (Target target = targets.open(repository.binding())) {
            if (isDelivered(target, claim.work(), fixed)) {
                log.info(
                        "Deposit {}: the repository has {} already",
                        claim.depositId(),
                        fixed.name());
            } else {
                send(claim, repository, fixed, target);
            }
        }
        store.delivered(claim);
    }

    private FixedPackage fix(Claim claim, RepositoryConfiguration repository) {
        Work work = claim.work();
        PackagePlan plan =
                packaging.plan(
                        repository.assembly(),
                        new PackagedDeposit(work.depositId(), work.submissionId(), work.round()));
        DeliveryPath path = DeliveryPath.of(repository.binding(), plan.fileName(), clock.instant());
        FixedPackage fixed =
                new FixedPackage(
                        plan.fileName(),
                        path.path(),
                        plan.statusRef(),
                        path.accessUrl().map(URI::toString));
        store.fix(claim, fixed);
        return fixed;
    }

    private static boolean isDelivered(Target target, Work work, FixedPackage fixed)
            throws IOException {
        if (target.exists(fixed.targetPath())) {
            return true;
        }
        if (work.partPath().isEmpty()) {
            return false;
        }
        boolean unfinished = target.remove(work.partPath().get());
        return !unfinished && work.stage() == Stage.RENAMING;
    }

    private void send(
            Claim claim, RepositoryConfiguration repository, FixedPackage fixed, Target target)
            throws IOException {
        PackagePlan plan = new PackagePlan(fixed.name(), fixed.statusRef());
        try (SubmissionPackage content =
                packaging.make(repository.assembly(), claim.work().submissionId(), plan)) {
            String part = fixed.targetPath() + "." + claim.fence() + ".part";
            store.sending(claim, part);
            target.write(part, content::writeTo);
            store.renaming(claim);
            target.rename(part, fixed.targetPath());
        }
    }
}
