// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads which package a repository wants, and whether its transport can carry it. */
final class PackagerReader {

    private PackagerReader() {}

    static Assembly read(Section packager, Binding binding) {
        boolean filesOnly =
                binding instanceof Binding.DSpace || binding instanceof Binding.InvenioRdm;
        String kind =
                packager.text("kind")
                        .orElse(
                                filesOnly
                                        ? "files"
                                        : binding instanceof Binding.Sword ? "bagit" : "")
                        .toLowerCase(Locale.ROOT);
        check(packager, kind, binding, filesOnly);
        return switch (kind) {
            case "nihms" -> {
                packager.allow(Set.of("kind", "archive", "compression", "funders"));
                yield new Assembly.Nihms(
                        AssemblyReader.format(packager),
                        AssemblyReader.funderCodes(packager, "funders"));
            }
            case "bagit" -> bagIt(packager, binding);
            default -> {
                packager.allow(Set.of("kind"));
                yield new Assembly.Files();
            }
        };
    }

    private static void check(Section packager, String kind, Binding binding, boolean filesOnly) {
        Set<String> fitting =
                filesOnly
                        ? Set.of("files")
                        : binding instanceof Binding.Sword
                                ? Set.of("bagit")
                                : Set.of("bagit", "nihms");
        if (!fitting.contains(kind) && !(binding instanceof Binding.Unsupported)) {
            packager.problem(
                    "kind",
                    "%s does not fit the transport; use one of %s"
                            .formatted(
                                    kind.isEmpty() ? "is missing and" : "is " + kind + " and",
                                    fitting.stream().sorted().toList()));
        }
    }

    private static Assembly bagIt(Section packager, Binding binding) {
        packager.allow(Set.of("kind", "archive", "compression", "algorithms", "bag-info"));
        Map<String, String> bagInfo = packager.textsByName("bag-info");
        EnumSet<DigestAlgorithm> algorithms = EnumSet.copyOf(AssemblyReader.algorithms(packager));
        if (binding instanceof Binding.Sword && !packager.has("archive")) {
            return new Assembly.BagIt(ArchiveFormat.ZIP, algorithms, bagInfo);
        }
        return new Assembly.BagIt(AssemblyReader.format(packager), algorithms, bagInfo);
    }
}
