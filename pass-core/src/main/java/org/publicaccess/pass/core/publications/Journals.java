// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.identity.ServiceRights;
import org.publicaccess.pass.core.jsonapi.write.DocumentWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the stored journal of a paper, or makes it. Names and ISSNs are both not unique, so the
 * journal that most of them point to counts; of two alike, the one that the journal loader
 * maintains, then the older one.
 */
@Component
class Journals {

    private static final Logger log = LoggerFactory.getLogger(Journals.class);

    private static final String FIND =
            """
            SELECT id, coalesce(journal_name, '') AS name, issns,
                   nlmta IS NOT NULL OR pmc_participation IS NOT NULL AS maintained
            FROM journals
            WHERE journal_name = :name OR issns && :variants::text[]
            ORDER BY (CASE WHEN journal_name = :name THEN 1 ELSE 0 END)
                     + (SELECT count(DISTINCT split_part(one, ':', 2)) FROM unnest(issns) AS one
                        WHERE one = ANY (:variants::text[])) DESC,
                     nlmta IS NOT NULL OR pmc_participation IS NOT NULL DESC, id
            LIMIT 1""";

    private final JdbcClient jdbc;
    private final DocumentWriter writer;
    private final TransactionTemplate transaction;

    Journals(JdbcClient jdbc, DocumentWriter writer, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Stored(long id, String name, List<String> issns, boolean maintained) {

        /** What the loader maintains is left alone. */
        boolean lacks(JournalFacts facts) {
            return !maintained
                    && (facts.name().filter(given -> !given.equals(name)).isPresent()
                            || !issns.containsAll(union(facts)));
        }

        private Set<String> union(JournalFacts facts) {
            Set<String> all = new LinkedHashSet<>(issns);
            facts.issns().stream()
                    .filter(issn -> variants(issn).noneMatch(issns::contains))
                    .map(JournalFacts.Issn::stored)
                    .forEach(all::add);
            return all;
        }
    }

    /** The journal's id; empty when too little is known to find or make one. */
    Optional<Long> match(JournalFacts facts) {
        Optional<Stored> stored = find(facts);
        if (stored.isPresent() && !stored.get().lacks(facts)) {
            return stored.map(Stored::id);
        }
        boolean enough = facts.name().isPresent() && !facts.issns().isEmpty();
        return stored.isPresent() || enough
                ? Optional.ofNullable(transaction.execute(_ -> matchAlone(facts)))
                : Optional.empty();
    }

    /** Of several that do this at once, the second finds what the first made. */
    private Long matchAlone(JournalFacts facts) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('pass.journals', 0))")
                .query((_, _) -> true)
                .single();
        Optional<Stored> stored = find(facts);
        return ServiceRights.with(
                "doi-lookup",
                () -> {
                    stored.filter(journal -> journal.lacks(facts))
                            .ifPresent(journal -> complete(journal, facts));
                    return stored.map(Stored::id).orElseGet(() -> create(facts));
                });
    }

    private Optional<Stored> find(JournalFacts facts) {
        String[] variants =
                facts.issns().stream().flatMap(Journals::variants).toArray(String[]::new);
        return jdbc.sql(FIND)
                .param("name", facts.name().orElse(null))
                .param("variants", variants)
                .query(
                        (row, _) ->
                                new Stored(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        List.of((String[]) row.getArray("issns").getArray()),
                                        row.getBoolean("maintained")))
                .optional();
    }

    /** The forms in which a number may be stored. */
    private static Stream<String> variants(JournalFacts.Issn issn) {
        return Stream.of("Print:", "Online:", ":").map(type -> type + issn.issn());
    }

    private long create(JournalFacts facts) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("journalName", facts.name().orElseThrow());
        attributes.put("issns", facts.issns().stream().map(JournalFacts.Issn::stored).toList());
        long id = writer.create("journal", attributes, Map.of());
        log.info("Journal {} was made from a look-up", id);
        return id;
    }

    private void complete(Stored journal, JournalFacts facts) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        facts.name().ifPresent(name -> attributes.put("journalName", name));
        attributes.put("issns", new ArrayList<>(journal.union(facts)));
        writer.update("journal", journal.id(), attributes, Map.of());
        log.info("Journal {} was completed from a look-up", journal.id());
    }
}
