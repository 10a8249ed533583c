// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.connectors;

import java.time.Duration;
import org.publicaccess.pass.deposit.dspace.DSpaceRepository;
import org.publicaccess.pass.deposit.inveniordm.InvenioRdmRepository;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.items.ItemRepository;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.sword.SwordRepository;

/**
 * Makes connectors.
 *
 * @param patience how long to wait for an answer
 */
public record Connectors(Duration patience) implements ItemRepositories {

    @Override
    public ItemRepository open(RepositoryConfiguration configuration) {
        Http http = new Http(configuration.key(), patience);
        return switch (configuration.binding()) {
            case Binding.DSpace dspace ->
                    new DSpaceRepository(
                            configuration.key(), dspace, configuration.metadata().fields(), http);
            case Binding.InvenioRdm inveniordm ->
                    new InvenioRdmRepository(configuration.key(), inveniordm, http);
            case Binding.Sword sword -> new SwordRepository(configuration.key(), sword, http);
            case Binding.Packages _, Binding.Unsupported _ ->
                    throw new IllegalArgumentException(
                            configuration.key() + " makes no items of what it is sent");
        };
    }
}
