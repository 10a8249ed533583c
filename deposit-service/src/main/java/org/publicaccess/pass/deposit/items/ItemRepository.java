// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.deposit.work.Receipt;
import tools.jackson.databind.node.ObjectNode;

/**
 * A repository in which items are drafted, and handed in when they are whole. Every item carries
 * the identifier of its deposit from the request on that makes it, so that whoever comes later
 * finds it. Items without that identifier are never changed.
 *
 * <p>A fault that trying again may cure is an {@link IOException}; {@link RefusedException} is not
 * of this kind. Messages name the repository, the key of its configuration and the remedy.
 */
public interface ItemRepository {

    /**
     * The item with an identifier.
     *
     * @param reference what {@link #begin} gave for it, when that is known
     */
    Optional<Item> find(String identifier, Optional<String> reference) throws IOException;

    /**
     * References of all drafts with an identifier; more than one when a request arrived late.
     * Repositories that cannot be searched give none.
     */
    List<String> drafts(String identifier) throws IOException;

    /**
     * Drafts an item that carries the deposit's identifier.
     *
     * @return how the repository is asked about it
     */
    String begin(ItemDeposit deposit) throws IOException;

    /** Gives a new draft its metadata and files. */
    void fill(String reference, ItemDeposit deposit) throws IOException;

    /** Hands a whole draft in; one that was handed in already stays so. */
    Receipt handIn(String reference) throws IOException;

    /** Removes a draft of this deposit; one that is gone already counts as removed. */
    void discard(String reference) throws IOException;

    /** What became of an item that was handed in. */
    News ask(String reference) throws IOException;

    /**
     * Tries whether the configuration holds: addresses, credentials, the place where items go.
     * Nothing is changed.
     *
     * @return what was found, for people
     */
    String check() throws IOException;

    /** What would be sent, without sending it. */
    ObjectNode preview(ItemDeposit deposit) throws IOException;
}
