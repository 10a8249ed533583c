// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.publicaccess.pass.deposit.work.StaleClaimException;
import org.publicaccess.pass.deposit.work.UnfinishedFile;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a package to its repository exactly once, whatever happened in earlier attempts.
 *
 * <p>Each attempt sends the package to an unfinished file of its own. Once that is whole, the stage
 * {@link Stage#RENAMING} is stored under the claim's fence, and the file gets its final name in one
 * step. From then on there is exactly one whole file, which nobody writes to, removes or sends
 * again: later attempts, and workers that wake up late, can only give it its final name, and one of
 * them succeeds. When it has neither its old nor its final name, the repository has taken it.
 *
 * <p>Before that stage nothing can be delivered, so that a later attempt removes what is unfinished
 * and begins again.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final WorkStore store;
    private final Packaging packaging;
    private final Targets targets;
    private final ItemDelivery items;
    private final Clock clock;

    Delivery(
            WorkStore store,
            Packaging packaging,
            Targets targets,
            ItemDelivery items,
            Clock clock) {
        this.store = store;
        this.packaging = packaging;
        this.targets = targets;
        this.items = items;
        this.clock = clock;
    }

    /** Makes one attempt; when it returns, the repository has the package. */
    void deliver(Claim claim, RepositoryConfiguration repository) throws IOException {
        if (repository.makesItems()) {
            items.deliver(claim, repository);
            return;
        }
        FixedPackage fixed = claim.work().fixed().orElseGet(() -> fix(claim, repository));
        try (Target target = targets.open(repository)) {
            if (finish(claim, fixed, target)) {
                log.info(
                        "Deposit {}: an earlier attempt had sent {}",
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
        PackagedDeposit deposit =
                new PackagedDeposit(work.depositId(), work.submissionId(), work.round());
        Instant now = clock.instant();
        PackagePlan plan = packaging.plan(repository.assembly(), deposit, now);
        // Two rounds within a second must not share a name.
        for (int seconds = 1; work.earlierPackages().contains(plan.fileName()); seconds++) {
            plan = packaging.plan(repository.assembly(), deposit, now.plusSeconds(seconds));
        }
        DeliveryPath path = DeliveryPath.of(repository.binding(), plan.fileName(), now);
        FixedPackage fixed =
                new FixedPackage(
                        plan.fileName(),
                        path.path(),
                        plan.statusRef(),
                        path.accessUrl().map(URI::toString));
        store.fix(claim, fixed);
        return fixed;
    }

    /** Brings an earlier attempt to its end; false when the package has to be sent. */
    private boolean finish(Claim claim, FixedPackage fixed, Target target) throws IOException {
        Optional<UnfinishedFile> earlier = claim.work().unfinished();
        if (target.size(fixed.targetPath()).isPresent()) {
            // Where renaming is copying and removing, the second of them may have failed.
            if (earlier.isPresent()) {
                target.remove(earlier.get().path());
            }
            return true;
        }
        if (earlier.isEmpty()) {
            return false;
        }
        UnfinishedFile file = earlier.get();
        if (claim.work().stage() != Stage.RENAMING) {
            target.remove(file.path());
            return false;
        }
        OptionalLong size = target.size(file.path());
        if (size.isPresent() && size.getAsLong() != file.size()) {
            // The server lost bytes that it had acknowledged.
            return false;
        }
        store.renaming(claim, file.size());
        rename(target, file.path(), fixed.targetPath());
        return true;
    }

    private void send(
            Claim claim, RepositoryConfiguration repository, FixedPackage fixed, Target target)
            throws IOException {
        PackagePlan plan = new PackagePlan(fixed.name(), fixed.statusRef());
        try (SubmissionPackage content = pack(claim, repository, plan)) {
            String part = fixed.targetPath() + "." + claim.fence() + ".part";
            store.sending(claim, part);
            if (claim.work().unfinished().isPresent()) {
                target.remove(claim.work().unfinished().get().path());
            }
            long size = target.write(part, content::writeTo);
            renaming(claim, target, part, size);
            rename(target, part, fixed.targetPath());
        }
    }

    private SubmissionPackage pack(
            Claim claim, RepositoryConfiguration repository, PackagePlan plan) throws IOException {
        try {
            Work work = claim.work();
            return packaging.make(repository, work.submissionId(), work.repositoryId(), plan);
        } catch (IOException e) {
            throw new PackagingException(e);
        }
    }

    private void renaming(Claim claim, Target target, String part, long size) throws IOException {
        try {
            store.renaming(claim, size);
        } catch (StaleClaimException e) {
            // The successor may have looked for this file before it was there.
            target.remove(part);
            throw e;
        }
    }

    private static void rename(Target target, String part, String to) throws IOException {
        try {
            target.rename(part, to);
        } catch (IOException e) {
            // A file that is gone was renamed: by this call, or by a worker that woke up late.
            if (target.size(part).isPresent()) {
                throw e;
            }
        }
    }
}
