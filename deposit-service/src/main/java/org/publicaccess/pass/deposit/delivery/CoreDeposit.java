// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.Work;
import org.springframework.stereotype.Component;

/**
 * Writes a deposit's outcome into core. What a repository has answered since, by mail or through a
 * loader, is newer than what this service knows and stays.
 */
@Component
class CoreDeposit {

    private static final Set<DepositStatus> FINAL =
            Set.of(DepositStatus.ACCEPTED, DepositStatus.REJECTED, DepositStatus.FAILED);

    private final VersionedUpdates updates;
    private final RepositoryCopies copies;

    CoreDeposit(VersionedUpdates updates, RepositoryCopies copies) {
        this.updates = updates;
        this.copies = copies;
    }

    /** Writes the outcome; doing so twice changes nothing. */
    void record(Work work) {
        ResourceRef ref = new ResourceRef("deposit", work.depositId());
        switch (work.stage()) {
            case DELIVERED -> {
                FixedPackage fixed = work.fixed().orElseThrow();
                ResourceRef copy = copies.ensure(work, fixed);
                updates.update(ref, deposit -> delivered(deposit.single(), fixed, copy));
            }
            case FAILED ->
                    updates.update(
                            ref, deposit -> failed(deposit.single(), DepositStatus.FAILED, work));
            case PENDING, SENDING, RENAMING ->
                    updates.update(
                            ref, deposit -> failed(deposit.single(), DepositStatus.RETRY, work));
        }
    }

    private static Optional<Changes> delivered(
            Resource deposit, FixedPackage fixed, ResourceRef copy) {
        Changes changes = Changes.to("deposit");
        boolean linked = deposit.one("repositoryCopy").isPresent();
        if (!linked) {
            changes.link("repositoryCopy", copy);
        }
        DepositStatus reached =
                fixed.accessUrl().isPresent() ? DepositStatus.ACCEPTED : DepositStatus.SUBMITTED;
        Optional<DepositStatus> stored = status(deposit);
        boolean known =
                stored.filter(FINAL::contains).isPresent() || stored.equals(Optional.of(reached));
        if (!known) {
            changes.set("depositStatus", reached).set("statusMessage", null);
            fixed.statusRef().ifPresent(value -> changes.set("depositStatusRef", value));
        }
        return known && linked ? Optional.empty() : Optional.of(changes);
    }

    private static Optional<Changes> failed(Resource deposit, DepositStatus status, Work work) {
        Optional<DepositStatus> stored = status(deposit);
        boolean ours = stored.isEmpty() || stored.equals(Optional.of(DepositStatus.RETRY));
        if (!ours) {
            return Optional.empty();
        }
        return Optional.of(
                Changes.to("deposit")
                        .set("depositStatus", status)
                        .set("statusMessage", work.reason().orElse(null)));
    }

    private static Optional<DepositStatus> status(Resource deposit) {
        return deposit.status("depositStatus", DepositStatus.class);
    }
}
