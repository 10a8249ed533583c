// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.publicaccess.pass.deposit.items.Item;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.items.ItemRepository;
import org.publicaccess.pass.deposit.packaging.ItemFile;
import org.publicaccess.pass.deposit.packaging.ItemFiles;
import org.publicaccess.pass.deposit.packaging.PackagedDeposit;
import org.publicaccess.pass.deposit.packaging.Packaging;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.work.Claim;
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.Installation;
import org.publicaccess.pass.deposit.work.Receipt;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.StaleClaimException;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings an item to its repository exactly once, whatever happened in earlier attempts.
 *
 * <p>Each attempt looks for the deposit's item first. One that was handed in needs nothing more; a
 * whole draft is handed in; an unfinished one is removed, and another one made. The stage {@link
 * Stage#RENAMING} is stored under the claim's fence between the last byte and the handing in, which
 * a repository does once per draft.
 */
@Component
class ItemDelivery {

    private static final Logger log = LoggerFactory.getLogger(ItemDelivery.class);

    private final WorkStore store;
    private final Packaging packaging;
    private final ItemRepositories repositories;
    private final Installation installation;
    private final Clock clock;

    ItemDelivery(
            WorkStore store,
            Packaging packaging,
            ItemRepositories repositories,
            Installation installation,
            Clock clock) {
        this.store = store;
        this.packaging = packaging;
        this.repositories = repositories;
        this.installation = installation;
        this.clock = clock;
    }

    /** Makes one attempt; when it returns, the repository has the item. */
    void deliver(Claim claim, RepositoryConfiguration repository) throws IOException {
        Work work = claim.work();
        String identifier = installation.identifier(work.depositId(), work.round());
        if (work.fixed().isEmpty()) {
            store.fix(
                    claim,
                    new FixedPackage(
                            identifier, repository.key(), Optional.empty(), Optional.empty()));
        }
        ItemRepository target = repositories.open(repository);
        Optional<Item> found = target.find(identifier, draftOf(work));
        store.delivered(claim, finish(claim, repository, target, identifier, found));
    }

    private Receipt finish(
            Claim claim,
            RepositoryConfiguration repository,
            ItemRepository target,
            String identifier,
            Optional<Item> found)
            throws IOException {
        Optional<Receipt> handedIn = found.flatMap(Item::receipt);
        if (handedIn.isPresent()) {
            log.info("Deposit {}: an earlier attempt had sent {}", claim.depositId(), identifier);
            return handedIn.get();
        }
        if (found.isPresent() && claim.work().stage() == Stage.RENAMING) {
            store.renaming(claim, size(claim.work()));
            return target.handIn(found.get().reference());
        }
        if (found.isPresent()) {
            target.discard(found.get().reference());
        }
        return send(claim, repository, target, identifier);
    }

    private Receipt send(
            Claim claim,
            RepositoryConfiguration repository,
            ItemRepository target,
            String identifier)
            throws IOException {
        try (ItemFiles files = gather(claim, repository)) {
            ItemDeposit deposit =
                    ItemDeposit.of(
                            repository.metadata(),
                            files,
                            identifier,
                            claim.work().round(),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            store.sending(claim, mark(claim.work(), ""));
            String reference = target.begin(deposit);
            note(claim, target, reference);
            target.fill(reference, deposit);
            discardOthers(claim, target, identifier, reference);
            store.renaming(claim, deposit.files().stream().mapToLong(ItemFile::size).sum());
            return target.handIn(reference);
        }
    }

    private ItemFiles gather(Claim claim, RepositoryConfiguration repository) throws IOException {
        Work work = claim.work();
        try {
            return packaging.gather(
                    repository,
                    new PackagedDeposit(work.depositId(), work.submissionId(), work.round()),
                    work.repositoryId());
        } catch (IOException e) {
            throw new PackagingException(e);
        }
    }

    private void note(Claim claim, ItemRepository target, String reference) throws IOException {
        try {
            store.sending(claim, mark(claim.work(), reference));
        } catch (StaleClaimException e) {
            // The successor may have looked for this draft before it was there.
            target.discard(reference);
            throw e;
        }
    }

    /** Drafts of workers that stood still while they made them, and whose requests came late. */
    private void discardOthers(
            Claim claim, ItemRepository target, String identifier, String reference)
            throws IOException {
        for (String other : target.drafts(identifier)) {
            if (!other.equals(reference)) {
                // Whoever is stale himself must not touch his successor's draft.
                store.sending(claim, mark(claim.work(), reference));
                target.discard(other);
            }
        }
    }

    /** What is stored while a draft lies at the repository; it holds for one round only. */
    private static String mark(Work work, String reference) {
        return work.round() + " " + reference;
    }

    private static Optional<String> draftOf(Work work) {
        String mark = mark(work, "");
        return work.unfinished()
                .filter(draft -> draft.path().startsWith(mark))
                .map(draft -> draft.path().substring(mark.length()))
                .filter(reference -> !reference.isEmpty());
    }

    private static long size(Work work) {
        return work.unfinished().orElseThrow().size();
    }
}
