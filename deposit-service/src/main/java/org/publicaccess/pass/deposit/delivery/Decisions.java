// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.util.Optional;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.publicaccess.pass.deposit.work.Rounds;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.springframework.stereotype.Component;

/**
 * Does what somebody else's change of a deposit in core asks for: an administrator retries it or
 * states that it is done elsewhere, a loader finds the paper at the repository, or core was
 * restored from a backup and has forgotten what it was told.
 */
@Component
public class Decisions {

    private final PassClient core;
    private final WorkStore store;
    private final Rounds rounds;
    private final RepositoryCopies copies;
    private final VersionedUpdates updates;

    Decisions(
            PassClient core,
            WorkStore store,
            Rounds rounds,
            RepositoryCopies copies,
            VersionedUpdates updates) {
        this.core = core;
        this.store = store;
        this.rounds = rounds;
        this.copies = copies;
        this.updates = updates;
    }

    /** Compares core's deposit with its work, and has the work follow. */
    public void follow(String depositId) {
        // Read before core is asked, so that whatever core knew by then is older than its answer.
        Optional<Work> work = store.find(depositId);
        if (work.isPresent()) {
            core.find(new ResourceRef("deposit", depositId))
                    .ifPresent(deposit -> follow(work.get(), deposit));
        }
    }

    private void follow(Work work, Resource deposit) {
        Optional<DepositStatus> status = deposit.status("depositStatus", DepositStatus.class);
        if (status.equals(Optional.of(DepositStatus.ACCEPTED))) {
            settle(work, deposit);
        } else if (work.stage().isFinal() && work.reported()) {
            long told = work.coreVersion().orElse(-1L);
            if (deposit.version() < told) {
                rounds.reportAgain(work.depositId());
            } else if (deposit.version() > told
                    && status.equals(Optional.of(DepositStatus.RETRY))) {
                sendAnew(work);
            }
        }
    }

    /**
     * A package that never arrived keeps its name; one that arrived and was refused gets another.
     */
    private void sendAnew(Work work) {
        if (work.stage() == Stage.FAILED) {
            rounds.resume(work.depositId());
        } else {
            rounds.next(work.depositId(), Optional.empty());
        }
    }

    private void settle(Work work, Resource deposit) {
        if (work.stage() != Stage.DELIVERED) {
            rounds.settle(work.depositId());
        }
        Optional<String> evidence = deposit.text("evidence").filter(text -> !text.isBlank());
        if (evidence.isPresent()) {
            ResourceRef copy = copies.doneElsewhere(work, evidence.get());
            updates.update(
                    deposit.ref(),
                    stored ->
                            stored.single().one("repositoryCopy").isPresent()
                                    ? Optional.empty()
                                    : Optional.of(
                                            Changes.to("deposit").link("repositoryCopy", copy)));
        }
    }
}
