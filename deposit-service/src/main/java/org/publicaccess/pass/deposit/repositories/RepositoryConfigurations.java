// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All configured repositories; keys are compared without regard to case. */
public final class RepositoryConfigurations {

    private final Map<String, RepositoryConfiguration> byKey = new TreeMap<>();

    public RepositoryConfigurations(Collection<RepositoryConfiguration> configurations) {
        configurations.forEach(
                configuration -> byKey.put(fold(configuration.key()), configuration));
    }

    /**
     * The first configuration whose key is one of these names: by custom a repository's {@code
     * repositoryKey}, its name and its id, in this order.
     *
     * @throws UnservedRepositoryException when there is none, or none that this version can serve
     */
    public RepositoryConfiguration serving(List<String> names) {
        RepositoryConfiguration found =
                names.stream()
                        .flatMap(name -> Optional.ofNullable(byKey.get(fold(name))).stream())
                        .findFirst()
                        .orElseThrow(() -> unconfigured(names));
        if (!found.isSupported()) {
            throw new UnservedRepositoryException(
                    "This version of PASS cannot deposit into the repository %s the way it is configured. A PASS administrator must deposit by hand or change its entry in repositories.json."
                            .formatted(found.key()));
        }
        return found;
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
