// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.Locale;
import org.publicaccess.pass.deposit.mapping.MetadataMapping;

/**
 * How packages for one repository are made and delivered.
 *
 * @param key by which core's {@code repositoryKey} names it
 * @param metadata which of its fields gets what
 */
public record RepositoryConfiguration(
        String key, Assembly assembly, Binding binding, MetadataMapping metadata, Limits limits) {

    /** A configuration without a mapping and without limits. */
    public RepositoryConfiguration(
            String key, Assembly assembly, Binding binding, int concurrency) {
        this(key, assembly, binding, MetadataMapping.NONE, Limits.of(concurrency));
    }

    /** How many deposits are worked on at the same moment, by all processes together. */
    public int concurrency() {
        return limits.concurrency();
    }

    /** The queue on which this repository's work is announced. */
    public String workQueue() {
        return "pass-deposit-work." + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    }

    /** Whether this version can make the package and speak the protocol. */
    public boolean isSupported() {
        return !(assembly instanceof Assembly.Unsupported)
                && !(binding instanceof Binding.Unsupported);
    }

    /** Whether the repository makes an item of what it is sent, and answers later. */
    public boolean makesItems() {
        return binding instanceof Binding.Items;
    }
}
