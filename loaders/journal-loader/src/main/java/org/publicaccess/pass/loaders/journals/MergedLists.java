// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together what catalogue and list say of one journal: by NLM's id, else by an ISSN. */
final class MergedLists {

    private final List<JournalFacts> journals = new ArrayList<>();
    private final Map<String, Integer> byNlmId = new HashMap<>();
    private final Map<String, Integer> byIssn = new HashMap<>();

    /** Adds a journal; the catalogue's come before those of the list. */
    void add(JournalFacts facts) {
        Optional<Integer> known = facts.fromMedline() ? Optional.empty() : find(facts);
        int place = known.orElse(journals.size());
        if (known.isPresent()) {
            journals.set(place, journals.get(place).with(facts));
        } else {
            journals.add(facts);
        }
        facts.nlmId().ifPresent(id -> byNlmId.putIfAbsent(id, place));
        facts.issns().forEach(issn -> byIssn.putIfAbsent(issn.number(), place));
    }

    private Optional<Integer> find(JournalFacts facts) {
        Optional<Integer> byId = facts.nlmId().map(byNlmId::get);
        return byId.isPresent()
                ? byId
                : facts.issns().stream()
                        .map(Issn::number)
                        .filter(byIssn::containsKey)
                        .map(byIssn::get)
                        .filter(place -> !contradicts(facts, journals.get(place)))
                        .findFirst();
    }

    /** Different ids of NLM are different journals, even if they share an ISSN. */
    private static boolean contradicts(JournalFacts one, JournalFacts other) {
        return one.nlmId().isPresent()
                && other.nlmId().isPresent()
                && !one.nlmId().equals(other.nlmId());
    }

    List<JournalFacts> all() {
        return journals;
    }
}
