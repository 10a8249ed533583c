// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.client.Resource;

/**
 * Finds the journal of PASS that is meant: the one with the most common ISSNs, title and
 * abbreviation, at least two of these. Each stored journal is found once.
 */
final class JournalMatcher {

    private static final int ENOUGH = 2;

    private final Map<String, List<Known>> byIssn = new HashMap<>();
    private final Map<String, List<Known>> byNlmta = new HashMap<>();

    /** A journal that PASS has or will have after this run. */
    private static final class Known {
        final Optional<Resource> stored;
        final String name;
        boolean taken;

        Known(Optional<Resource> stored, String name) {
            this.stored = stored;
            this.name = name;
        }
    }

    /**
     * What became of a journal.
     *
     * @param stored the stored one that is meant; empty for a new or a repeated one
     * @param isRepeated whether another entry was it already
     */
    record Match(JournalFacts facts, Optional<Resource> stored, boolean isRepeated) {}

    JournalMatcher(List<Resource> journals) {
        for (Resource journal : journals) {
            List<Issn> issns =
                    journal.texts("issns").stream()
                            .flatMap(one -> Issn.stored(one).stream())
                            .toList();
            add(
                    new Known(Optional.of(journal), plain(journal.text("journalName").orElse(""))),
                    issns,
                    journal.text("nlmta"));
        }
    }

    private void add(Known known, List<Issn> issns, Optional<String> nlmta) {
        for (Issn issn : issns) {
            byIssn.computeIfAbsent(issn.number(), _ -> new ArrayList<>()).add(known);
        }
        nlmta.ifPresent(
                text -> byNlmta.computeIfAbsent(plain(text), _ -> new ArrayList<>()).add(known));
    }

    Match match(JournalFacts facts) {
        Map<Known, Integer> scores = scores(facts);
        scores.values().removeIf(score -> score < ENOUGH);
        Optional<Known> best =
                scores.entrySet().stream()
                        .filter(one -> !one.getKey().taken)
                        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                        .map(Map.Entry::getKey);
        if (best.isPresent()) {
            best.get().taken = true;
            return new Match(facts, best.get().stored, false);
        }
        if (!scores.isEmpty()) {
            return new Match(facts, Optional.empty(), true);
        }
        Known created = new Known(Optional.empty(), plain(facts.name().orElse("")));
        created.taken = true;
        add(created, facts.issns(), facts.nlmta());
        return new Match(facts, Optional.empty(), false);
    }

    /** Whoever has only the title in common cannot reach enough, so titles need no index. */
    private Map<Known, Integer> scores(JournalFacts facts) {
        Map<Known, Integer> scores = new LinkedHashMap<>();
        for (Issn issn : facts.issns()) {
            byIssn.getOrDefault(issn.number(), List.of())
                    .forEach(known -> scores.merge(known, 1, Integer::sum));
        }
        facts.nlmta()
                .map(JournalMatcher::plain)
                .map(text -> byNlmta.getOrDefault(text, List.of()))
                .orElse(List.of())
                .forEach(known -> scores.merge(known, 1, Integer::sum));
        String name = plain(facts.name().orElse(""));
        scores.replaceAll(
                (known, score) -> !name.isEmpty() && known.name.equals(name) ? score + 1 : score);
        return scores;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
