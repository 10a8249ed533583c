// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

/**
 * How much a repository takes.
 *
 * @param concurrency how many deposits are worked on at the same moment, by all processes together
 * @param maxFiles how many files an item may have
 * @param maxFileBytes how big one of them may be
 */
public record Limits(int concurrency, int maxFiles, long maxFileBytes) {

    static final int DEFAULT_CONCURRENCY = 2;

    /** No limits but on what goes on at the same moment. */
    static Limits of(int concurrency) {
        return new Limits(concurrency, Integer.MAX_VALUE, Long.MAX_VALUE);
    }
}
