// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.Locale;

/**
 * How packages for one repository are made and delivered.
 *
 * @param key top-level key in {@code repositories.json}
 * @param concurrency how many deposits are worked on at the same moment, by all processes together
 */
public record RepositoryConfiguration(
        String key, Assembly assembly, Binding binding, int concurrency) {

    /** The queue on which this repository's work is announced. */
    public String workQueue() {
        return "pass-deposit-work." + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    }

    /** Whether this version can make the package and speak the protocol. */
    public boolean isSupported() {
        return !(assembly instanceof Assembly.Unsupported)
                && !(binding instanceof Binding.Unsupported);
    }
}
