// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads which package a repository wants. */
final class AssemblyReader {

    /** The funders that NIH's bulk submission DTD allows. */
    private static final Set<String> NIHMS_FUNDERS =
            Set.of("nih", "ahrq", "aspr", "cdc", "epa", "fda", "hhmi", "nasa", "nist", "va");

    private AssemblyReader() {}

    static Assembly read(Section assembler) {
        String beanName = assembler.required("beanName");
        Section options = assembler.child("options");
        return switch (beanName) {
            case "nihmsAssembler" ->
                    new Assembly.Nihms(format(options), funderCodes(options, "funder-mapping"));
            case "bagItAssembler" ->
                    new Assembly.BagIt(
                            format(options), algorithms(options), options.textsByName("bag-info"));
            case "DSpaceAssembler", "invenioRdmAssembler" -> new Assembly.Files();
            default -> new Assembly.Unsupported(beanName);
        };
    }

    static ArchiveFormat format(Section options) {
        String archive = upper(options, "archive", "TAR");
        String compression = upper(options, "compression", archive.equals("TAR") ? "GZIP" : "NONE");
        return switch (archive + "+" + compression) {
            case "TAR+GZIP" -> ArchiveFormat.TAR_GZIP;
            case "TAR+NONE" -> ArchiveFormat.TAR;
            case "ZIP+NONE", "ZIP+ZIP" -> ArchiveFormat.ZIP;
            default -> {
                options.problem(
                        "archive",
                        "%s with compression %s cannot be made; use TAR with GZIP or NONE, or ZIP"
                                .formatted(archive, compression));
                yield ArchiveFormat.TAR_GZIP;
            }
        };
    }

    private static String upper(Section options, String name, String otherwise) {
        return options.text(name).orElse(otherwise).toUpperCase(Locale.ROOT);
    }

    static Set<DigestAlgorithm> algorithms(Section options) {
        List<String> names = options.texts("algorithms");
        Set<DigestAlgorithm> algorithms = EnumSet.noneOf(DigestAlgorithm.class);
        for (String name : names) {
            switch (name.toLowerCase(Locale.ROOT).replace("-", "")) {
                case "sha512" -> algorithms.add(DigestAlgorithm.SHA512);
                case "sha256" -> algorithms.add(DigestAlgorithm.SHA256);
                default ->
                        options.problem(
                                "algorithms", "names " + name + "; use sha512, sha256 or both");
            }
        }
        return algorithms.isEmpty() ? EnumSet.of(DigestAlgorithm.SHA512) : algorithms;
    }

    static Map<String, String> funderCodes(Section options, String name) {
        Map<String, String> codes = options.textsByName(name);
        codes.forEach(
                (funder, code) -> {
                    if (!NIHMS_FUNDERS.contains(code)) {
                        options.problem(
                                name,
                                "maps %s to %s, which NIHMS does not know; use one of %s"
                                        .formatted(
                                                funder,
                                                code,
                                                NIHMS_FUNDERS.stream().sorted().toList()));
                    }
                });
        return codes;
    }
}
