// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.util.Optional;
import org.publicaccess.pass.deposit.work.Receipt;

/**
 * An item as its repository has it.
 *
 * @param reference how the repository is asked about it
 * @param receipt what the repository gave when it was handed in; empty for a draft
 */
public record Item(String reference, Optional<Receipt> receipt) {

    public static Item draft(String reference) {
        return new Item(reference, Optional.empty());
    }

    /** An item that was handed in. */
    public static Item handedIn(String reference, Optional<String> accessUrl) {
        return new Item(reference, Optional.of(new Receipt(reference, accessUrl)));
    }
}
