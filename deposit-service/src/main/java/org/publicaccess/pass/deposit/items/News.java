// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

/** What became of an item that was handed in. */
public sealed interface News {

    /** Nobody has decided yet. */
    record Undecided() implements News {}

    /** The repository has taken it in, and it can be seen there. */
    record Accepted(String accessUrl) implements News {}

    /** The repository refuses it, for this reason, in words for people. */
    record Refused(String reason) implements News {}
}
