// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.util.Optional;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.DepositTransition;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.Work;
import org.springframework.stereotype.Component;

/**
 * Writes the state of work into core's deposit, as far as {@link DepositTransition} allows. What a
 * repository has answered since, by mail or through a loader, is newer than what this service knows
 * and stays.
 */
@Component
class CoreDeposit {

    private final VersionedUpdates updates;
    private final RepositoryCopies copies;

    CoreDeposit(VersionedUpdates updates, RepositoryCopies copies) {
        this.updates = updates;
        this.copies = copies;
    }

    /**
     * Writes the state; doing so twice changes nothing.
     *
     * @return core's version of the deposit afterwards
     */
    long record(Work work) {
        ResourceRef ref = new ResourceRef("deposit", work.depositId());
        return switch (work.stage()) {
            case DELIVERED -> {
                // Without a package of ours the repository has the paper from elsewhere.
                if (work.fixed().isEmpty()) {
                    yield updates.update(ref, _ -> Optional.empty());
                }
                FixedPackage fixed = work.fixed().get();
                if (work.refusal().isPresent()) {
                    yield refused(ref, work, work.refusal().get());
                }
                ResourceRef copy = copies.delivered(work, fixed);
                yield updates.update(
                        ref, deposit -> delivered(deposit.single(), work, fixed, copy));
            }
            case FAILED ->
                    updates.update(
                            ref,
                            deposit -> changes(deposit.single(), work, DepositTransition.GIVEN_UP));
            case PENDING, SENDING, RENAMING ->
                    updates.update(ref, deposit -> underWay(deposit.single(), work));
        };
    }

    private long refused(ResourceRef ref, Work work, String refusal) {
        long version = updates.update(ref, deposit -> refused(deposit.single(), work, refusal));
        boolean holds =
                updates.status(ref, "depositStatus", DepositStatus.class)
                        .equals(Optional.of(DepositTransition.REFUSED.to()));
        if (holds) {
            ResourceRef copy = copies.refused(work);
            return updates.update(
                    ref,
                    deposit ->
                            deposit.single().one("repositoryCopy").isPresent()
                                    ? Optional.empty()
                                    : Optional.of(
                                            Changes.to("deposit").link("repositoryCopy", copy)));
        }
        return version;
    }

    private static Optional<Changes> refused(Resource deposit, Work work, String refusal) {
        return changes(deposit, work, DepositTransition.REFUSED)
                .map(changes -> changes.set("statusMessage", refusal));
    }

    private static Optional<Changes> delivered(
            Resource deposit, Work work, FixedPackage fixed, ResourceRef copy) {
        DepositTransition transition =
                fixed.accessUrl().isPresent()
                        ? DepositTransition.DELIVERED_AS_COPY
                        : DepositTransition.DELIVERED;
        Optional<Changes> news = changes(deposit, work, transition);
        fixed.statusRef()
                .ifPresent(ref -> news.ifPresent(change -> change.set("depositStatusRef", ref)));
        if (deposit.one("repositoryCopy").isPresent()) {
            return news;
        }
        return Optional.of(
                news.orElseGet(() -> Changes.to("deposit")).link("repositoryCopy", copy));
    }

    private static Optional<Changes> underWay(Resource deposit, Work work) {
        DepositTransition transition =
                work.attempts() == 0
                        ? DepositTransition.SENT_ANEW
                        : DepositTransition.ATTEMPT_FAILED;
        return changes(deposit, work, transition);
    }

    /** What to write; empty when core knows it already, or knows better. */
    private static Optional<Changes> changes(
            Resource deposit, Work work, DepositTransition transition) {
        long knownRound = deposit.number("round").orElse(1L);
        Optional<DepositStatus> stored = deposit.status("depositStatus", DepositStatus.class);
        boolean sentAnew =
                knownRound < work.round() && DepositTransition.SENT_ANEW.startsAt(stored);
        // Core may not have heard of the new round's beginning yet.
        Optional<DepositStatus> from =
                sentAnew ? Optional.of(DepositTransition.SENT_ANEW.to()) : stored;
        boolean begins = sentAnew && transition == DepositTransition.SENT_ANEW;
        if (knownRound > work.round() || !(begins || transition.startsAt(from))) {
            return Optional.empty();
        }
        return Optional.of(
                Changes.to("deposit")
                        .set("depositStatus", transition.to())
                        .set("statusMessage", work.reason().orElse(null))
                        .set("attempts", work.attempts())
                        .set("nextAttempt", work.stage().isFinal() ? null : work.nextAttempt())
                        .set("round", work.round()));
    }
}
