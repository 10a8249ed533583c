// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

/** Configurations with the shipped mappings. */
public final class Configurations {

    private Configurations() {}

    /** A repository that takes files one by one. */
    public static RepositoryConfiguration of(String key, Binding binding) {
        return of(key, new Assembly.Files(), binding);
    }

    public static RepositoryConfiguration of(String key, Assembly assembly, Binding binding) {
        return new RepositoryConfiguration(
                key, assembly, binding, DefaultMappings.of(binding), Limits.of(2));
    }
}
