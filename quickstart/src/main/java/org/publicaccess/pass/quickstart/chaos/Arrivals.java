// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every file that got its final name at the SFTP server, as often as one did. */
final class Arrivals {

    /**
     * A package that arrived.
     *
     * @param name its final path below the account's home
     * @param file where it lies now
     */
    record Arrival(String name, Path file) {}

    private final Map<String, List<Arrival>> byName = new ConcurrentHashMap<>();

    void add(Arrival arrival) {
        byName.compute(
                arrival.name(),
                (_, known) -> {
                    List<Arrival> all = new ArrayList<>(known == null ? List.of() : known);
                    all.add(arrival);
                    return List.copyOf(all);
                });
    }

    /** What arrived at the repository that looks into this folder. */
    List<Arrival> in(String folder) {
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder + "/"))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
