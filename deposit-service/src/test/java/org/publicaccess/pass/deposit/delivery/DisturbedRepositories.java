// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.deposit.delivery.DisturbedTargets.Killed;
import org.publicaccess.pass.deposit.items.Item;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.items.ItemRepository;
import org.publicaccess.pass.deposit.items.News;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.work.Receipt;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real connectors in which something happens to the worker at a point.
 *
 * @param point where it happens
 * @param event what happens
 */
record DisturbedRepositories(ItemRepositories real, Point point, Runnable event)
        implements ItemRepositories {

    /** The moments between which a deposit goes from one state to the next. */
    enum Point {
        BEFORE_FINDING,
        BEFORE_DRAFTING,
        AFTER_DRAFTING,
        AFTER_FILLING,
        BEFORE_HANDING_IN,
        AFTER_HANDING_IN
    }

    /** The worker's process is killed. */
    static DisturbedRepositories killing(ItemRepositories real, Point point) {
        return new DisturbedRepositories(
                real,
                point,
                () -> {
                    throw new Killed();
                });
    }

    private void at(Point reached) {
        if (point == reached) {
            event.run();
        }
    }

    @Override
    public ItemRepository open(RepositoryConfiguration configuration) {
        ItemRepository repository = real.open(configuration);
        return new ItemRepository() {
            @Override
            public Optional<Item> find(String identifier, Optional<String> reference)
                    throws IOException {
                at(Point.BEFORE_FINDING);
                return repository.find(identifier, reference);
            }

            @Override
            public List<String> drafts(String identifier) throws IOException {
                return repository.drafts(identifier);
            }

            @Override
            public String begin(ItemDeposit deposit) throws IOException {
                at(Point.BEFORE_DRAFTING);
                String reference = repository.begin(deposit);
                at(Point.AFTER_DRAFTING);
                return reference;
            }

            @Override
            public void fill(String reference, ItemDeposit deposit) throws IOException {
                repository.fill(reference, deposit);
                at(Point.AFTER_FILLING);
            }

            @Override
            public Receipt handIn(String reference) throws IOException {
                at(Point.BEFORE_HANDING_IN);
                Receipt receipt = repository.handIn(reference);
                at(Point.AFTER_HANDING_IN);
                return receipt;
            }

            @Override
            public void discard(String reference) throws IOException {
                repository.discard(reference);
            }

            @Override
            public News ask(String reference) throws IOException {
                return repository.ask(reference);
            }

            @Override
            public String check() throws IOException {
                return repository.check();
            }

            @Override
            public ObjectNode preview(ItemDeposit deposit) throws IOException {
                return repository.preview(deposit);
            }
        };
    }
}
