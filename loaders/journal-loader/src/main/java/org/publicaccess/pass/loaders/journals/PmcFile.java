// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.publicaccess.pass.loaders.kit.source.Columns;
import org.publicaccess.pass.loaders.kit.source.CsvSource;
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.source.Rows;

/** The list of journals in PubMed Central. */
final class PmcFile {

    private static final String TITLE = "Journal Title";
    private static final String ABBREVIATION = "NLM Title Abbreviation (TA)";
    private static final String PRINT = "ISSN (print)";
    private static final String ONLINE = "ISSN (online)";
    private static final String NLM_ID = "NLM Unique ID";
    private static final String STATUS = "Agreement Status";

    private static final Columns COLUMNS =
            new Columns(
                    List.of(
                            TITLE,
                            ABBREVIATION,
                            "Publisher",
                            PRINT,
                            ONLINE,
                            NLM_ID,
                            "Most Recent",
                            "Earliest",
                            "Release Delay (Embargo)",
                            STATUS,
                            "Agreement to Deposit",
                            "Journal Note",
                            "PMC URL"),
                    Set.of(TITLE, STATUS));

    private PmcFile() {}

    /** Gives the facts of each row, and the place and reason of faulty ones. */
    static void read(Path file, Consumer<JournalFacts> consumer, BiConsumer<String, String> refused)
            throws IOException {
        new CsvSource(file, COLUMNS)
                .read(
                        new Rows() {
                            @Override
                            public void row(Row row) {
                                consumer.accept(facts(row));
                            }

                            @Override
                            public void refused(String place, String reason) {
                                refused.accept(file.getFileName() + ", " + place, reason);
                            }
                        });
    }

    private static JournalFacts facts(Row row) {
        List<Issn> issns = new ArrayList<>();
        row.text(PRINT).flatMap(text -> Issn.of(Issn.PRINT, text)).ifPresent(issns::add);
        row.text(ONLINE)
                .flatMap(text -> Issn.of(Issn.ONLINE, text))
                .filter(
                        online ->
                                issns.stream()
                                        .noneMatch(one -> one.number().equals(online.number())))
                .ifPresent(issns::add);
        return new JournalFacts(
                row.text(NLM_ID),
                row.text(TITLE),
                row.text(ABBREVIATION),
                List.copyOf(issns),
                false,
                Optional.of(row.text(STATUS).filter("Active"::equalsIgnoreCase).isPresent()),
                1);
    }
}
