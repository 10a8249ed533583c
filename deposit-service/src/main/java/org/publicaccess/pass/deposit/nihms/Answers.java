// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import java.util.Optional;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.DepositTransition;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.publicaccess.pass.deposit.delivery.RepositoryCopies;
import org.publicaccess.pass.deposit.work.Rounds;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what NIHMS says of a package into its deposit, as far as {@link DepositTransition} allows.
 * Whatever it says proves that it has the package, so that nothing is sent any more.
 */
@Component
class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private static final String PACKAGE = "nihms-package:";
    private static final String MANUSCRIPT = "nihms-id:";

    private final PassClient core;
    private final WorkStore store;
    private final Rounds rounds;
    private final VersionedUpdates updates;
    private final RepositoryCopies copies;

    Answers(
            PassClient core,
            WorkStore store,
            Rounds rounds,
            VersionedUpdates updates,
            RepositoryCopies copies) {
        this.core = core;
        this.store = store;
        this.rounds = rounds;
        this.updates = updates;
        this.copies = copies;
    }

    /** Applies a line; applying it again changes nothing. False when nobody knows the package. */
    boolean apply(StatusLine line) {
        Optional<Work> known =
                store.findPackage(PACKAGE + line.packageId(), line.packageId())
                        .or(() -> fromBeforeThisService(line));
        known.ifPresent(work -> apply(line, work));
        return known.isPresent();
    }

    /** A deposit that Eclipse PASS had made; the reconciler has noted it as work. */
    private Optional<Work> fromBeforeThisService(StatusLine line) {
        String rsql = "depositStatusRef==" + Query.quote(PACKAGE + line.packageId());
        return core.findOnly(Query.of("deposit").filter(rsql))
                .flatMap(deposit -> store.find(deposit.id()));
    }

    private void apply(StatusLine line, Work work) {
        if (work.earlierPackages().stream()
                .anyMatch(name -> name.startsWith(line.packageId() + "."))) {
            log.info("Deposit {}: a mail speaks of an earlier round", work.depositId());
            return;
        }
        if (work.stage() != Stage.DELIVERED) {
            rounds.settle(work.depositId());
        }
        log.info("Deposit {}: NIHMS answers {}", work.depositId(), line.meaning());
        switch (line.meaning()) {
            case REFUSED -> refused(work, line.text());
            case TAKEN_IN, KNOWN -> takenIn(work, line.manuscript().orElseThrow());
        }
    }

    private void refused(Work work, String reason) {
        ResourceRef ref = new ResourceRef("deposit", work.depositId());
        updates.update(
                ref,
                stored ->
                        DepositTransition.REFUSED.startsAt(status(stored.single()))
                                ? Optional.of(
                                        Changes.to("deposit")
                                                .set(
                                                        "depositStatus",
                                                        DepositTransition.REFUSED.to())
                                                .set("statusMessage", reason)
                                                .set("nextAttempt", null))
                                : Optional.empty());
        boolean isRefused =
                core.find(ref)
                        .flatMap(Answers::status)
                        .equals(Optional.of(DepositTransition.REFUSED.to()));
        if (isRefused) {
            link(ref, copies.refused(work));
        }
    }

    private void takenIn(Work work, String manuscript) {
        ResourceRef ref = new ResourceRef("deposit", work.depositId());
        String news = MANUSCRIPT + manuscript;
        updates.update(
                ref,
                stored -> {
                    Resource deposit = stored.single();
                    boolean told = deposit.text("depositStatusRef").equals(Optional.of(news));
                    return told || !DepositTransition.TAKEN_IN.startsAt(status(deposit))
                            ? Optional.empty()
                            : Optional.of(
                                    Changes.to("deposit")
                                            .set("depositStatus", DepositTransition.TAKEN_IN.to())
                                            .set("depositStatusRef", news)
                                            .set("nextAttempt", null)
                                            .set(
                                                    "statusMessage",
                                                    "NIHMS has taken the package in as manuscript %s."
                                                            .formatted(manuscript)));
                });
        work.fixed().ifPresent(fixed -> link(ref, copies.delivered(work, fixed)));
    }

    private void link(ResourceRef deposit, ResourceRef copy) {
        updates.update(
                deposit,
                stored ->
                        stored.single().one("repositoryCopy").isPresent()
                                ? Optional.empty()
                                : Optional.of(Changes.to("deposit").link("repositoryCopy", copy)));
    }

    private static Optional<DepositStatus> status(Resource deposit) {
        return deposit.status("depositStatus", DepositStatus.class);
    }
}
