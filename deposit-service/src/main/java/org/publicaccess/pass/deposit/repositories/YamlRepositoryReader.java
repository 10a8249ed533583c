// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.publicaccess.pass.deposit.mapping.MetadataMapping;

/**
 * Reads {@code repositories.yaml}: for each repository transport, packager, metadata and limits.
 */
final class YamlRepositoryReader {

    private static final int MAX_CONCURRENCY = 50;

    private YamlRepositoryReader() {}

    static List<RepositoryConfiguration> read(Section root) {
        for (String name : root.node().propertyNames()) {
            if (!name.equals("repositories")) {
                root.problems().add(name + " is unknown; the file has one key: repositories");
            }
        }
        Section repositories =
                new Section(
                        "repositories",
                        root.node().path("repositories"),
                        root.resolver(),
                        root.problems());
        if (!repositories.node().isObject()) {
            root.problems().add("repositories must hold one key per repository");
        }
        List<RepositoryConfiguration> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String key : repositories.node().propertyNames()) {
            if (!known.add(key.strip().toLowerCase(Locale.ROOT))) {
                root.problems()
                        .add(key + " is there twice: keys are the same in any case of letters");
            }
            all.add(
                    repository(
                            key,
                            new Section(
                                    key,
                                    repositories.node().path(key),
                                    root.resolver(),
                                    root.problems())));
        }
        return all;
    }

    private static RepositoryConfiguration repository(String key, Section section) {
        section.allow(Set.of("transport", "packager", "metadata", "limits"));
        Binding binding = TransportReader.read(section.child("transport"));
        return new RepositoryConfiguration(
                key,
                PackagerReader.read(section.child("packager"), binding),
                binding,
                metadata(section.child("metadata"), binding),
                limits(section.child("limits")));
    }

    private static MetadataMapping metadata(Section section, Binding binding) {
        if (section.node().isMissingNode() || section.node().isNull()) {
            return DefaultMappings.of(binding);
        }
        if (binding instanceof Binding.Packages) {
            section.problems()
                    .add(
                            section.path()
                                    + " is not for packages, which carry their metadata themselves;"
                                    + " remove it");
            return MetadataMapping.NONE;
        }
        return DefaultMappings.of(binding).with(section.node(), section::problem);
    }

    private static Limits limits(Section section) {
        section.allow(Set.of("concurrency", "max-files", "max-file-size"));
        return new Limits(
                Values.number(
                        section, "concurrency", Limits.DEFAULT_CONCURRENCY, 1, MAX_CONCURRENCY),
                Values.number(section, "max-files", 999_999_999, 1, 999_999_999),
                Values.bytes(section, "max-file-size", Long.MAX_VALUE));
    }
}
