// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All configured repositories, as they are now; keys are compared without regard to case. They
 * change as a whole while the service runs.
 */
public final class RepositoryConfigurations {

    private volatile Map<String, RepositoryConfiguration> byKey;

    public RepositoryConfigurations(Collection<RepositoryConfiguration> configurations) {
        Map<String, RepositoryConfiguration> all = new TreeMap<>();
        configurations.forEach(configuration -> all.put(fold(configuration.key()), configuration));
        byKey = all;
    }

    /** Takes over what another one holds; false when that is the same. */
    public boolean become(RepositoryConfigurations other) {
        boolean same = byKey.equals(other.byKey);
        byKey = other.byKey;
        return !same;
    }

    /**
     * The first configuration whose key is one of these names: by custom a repository's {@code
     * repositoryKey}, its name and its id, in this order.
     *
     * @throws UnservedRepositoryException when there is none, or none that this version can serve
     */
    public RepositoryConfiguration serving(List<String> names) {
        RepositoryConfiguration found = find(names).orElseThrow(() -> unconfigured(names));
        if (!found.isSupported()) {
            throw new UnservedRepositoryException(
                    "This version of PASS cannot deposit into the repository %s the way it is configured. A PASS administrator must deposit by hand or change its entry in repositories.json."
                            .formatted(found.key()));
        }
        return found;
    }

    /** The first configuration whose key is one of these names. */
    public Optional<RepositoryConfiguration> find(List<String> names) {
        Map<String, RepositoryConfiguration> now = byKey;
        return names.stream()
                .flatMap(name -> Optional.ofNullable(now.get(fold(name))).stream())
                .findFirst();
    }

    private static UnservedRepositoryException unconfigured(List<String> names) {
        return new UnservedRepositoryException(
                "PASS does not know how to deposit into the repository %s. A PASS administrator must add it to repositories.json."
                        .formatted(String.join(" / ", names)));
    }

    public List<RepositoryConfiguration> all() {
        return List.copyOf(byKey.values());
    }

    private static String fold(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }
}
