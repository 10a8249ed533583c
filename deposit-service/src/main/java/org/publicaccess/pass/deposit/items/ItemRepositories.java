// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;

/** Makes connectors to repositories as their configurations describe them. */
public interface ItemRepositories {

    /**
     * A connector for one deposit or one question.
     *
     * @throws IllegalArgumentException when the repository takes packages instead
     */
    ItemRepository open(RepositoryConfiguration configuration);
}
