// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import org.publicaccess.pass.loaders.kit.source.TextFiles;

/** The catalogue {@code J_Medline.txt}: blocks of lines {@code name: value} between dashes. */
final class MedlineFile {

    private static final String SEPARATOR = "----";

    private MedlineFile() {}

    /** Gives the facts of each block. */
    static void read(Path file, Consumer<JournalFacts> consumer) throws IOException {
        int blocks = 0;
        try (BufferedReader text = TextFiles.open(file)) {
            Map<String, String> block = new HashMap<>();
            for (String line; (line = text.readLine()) != null; ) {
                if (line.startsWith(SEPARATOR)) {
                    blocks += give(block, consumer);
                    continue;
                }
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    block.put(line.substring(0, colon).strip(), line.substring(colon + 2).strip());
                }
            }
            blocks += give(block, consumer);
        }
        if (blocks == 0) {
            throw new LoaderException(
                    file.getFileName() + " has no journals; is it NLM's J_Medline.txt?");
        }
    }

    private static int give(Map<String, String> block, Consumer<JournalFacts> consumer) {
        if (!block.containsKey("JournalTitle") && !block.containsKey("MedAbbr")) {
            block.clear();
            return 0;
        }
        List<Issn> issns = new ArrayList<>();
        issn(block, "ISSN (Print)", Issn.PRINT).ifPresent(issns::add);
        issn(block, "ISSN (Online)", Issn.ONLINE)
                .filter(
                        online ->
                                issns.stream()
                                        .noneMatch(one -> one.number().equals(online.number())))
                .ifPresent(issns::add);
        consumer.accept(
                new JournalFacts(
                        value(block, "NlmId"),
                        value(block, "JournalTitle"),
                        value(block, "MedAbbr"),
                        List.copyOf(issns),
                        true,
                        Optional.empty(),
                        1));
        block.clear();
        return 1;
    }

    private static Optional<Issn> issn(Map<String, String> block, String name, String type) {
        return value(block, name).flatMap(number -> Issn.of(type, number));
    }

    private static Optional<String> value(Map<String, String> block, String name) {
        return Optional.ofNullable(block.get(name)).filter(value -> !value.isEmpty());
    }
}
