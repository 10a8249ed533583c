// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.loaders.journals.JournalMatcher.Match;
import org.publicaccess.pass.loaders.kit.write.Draft;
import org.publicaccess.pass.loaders.kit.write.Plan;
import org.publicaccess.pass.loaders.kit.write.Planner;

/** Compares journals with those of PASS that they match. No ISSN is lost. */
final class JournalPlanner implements Planner<Match> {

    @Override
    public List<Plan<Match>> plan(List<Match> matches) {
        List<Plan<Match>> plans = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            plans.add(
                    match.facts().name().isEmpty() && match.stored().isEmpty()
                            ? Plan.refused(match, "the journal has no title")
                            : Plan.of(match, List.of(draft(match, i))));
        }
        return plans;
    }

    private static Draft draft(Match match, int number) {
        JournalFacts facts = match.facts();
        Draft draft =
                match.stored()
                        .map(stored -> Draft.of(stored, facts.label()))
                        .orElseGet(() -> Draft.fresh("journal", number + " " + facts.label()));
        // What the catalogue says stands; the list of PubMed Central only fills gaps.
        if (facts.fromMedline() || draft.text("journalName").isEmpty()) {
            draft.setIfPresent("journalName", facts.name());
        }
        if (facts.fromMedline() || draft.text("nlmta").isEmpty()) {
            draft.setIfPresent("nlmta", facts.nlmta());
        }
        draft.set("issns", issns(match.stored(), facts));
        facts.activeInPmc()
                .ifPresent(
                        active ->
                                draft.set("pmcParticipation", active ? PmcParticipation.A : null));
        return draft;
    }

    /** Those stored and those of the lists, each number once, with the lists' type. */
    private static List<String> issns(Optional<Resource> stored, JournalFacts facts) {
        Map<String, String> types = new LinkedHashMap<>();
        facts.issns().forEach(issn -> types.put(issn.number(), issn.toString()));
        Map<String, String> all = new LinkedHashMap<>();
        for (String text : stored.map(one -> one.texts("issns")).orElse(List.of())) {
            String number = Issn.stored(text).map(Issn::number).orElse(text);
            String known = facts.fromMedline() ? types.get(number) : null;
            all.put(number, known == null ? typed(text, types.get(number)) : known);
        }
        types.forEach(all::putIfAbsent);
        return List.copyOf(all.values());
    }

    private static String typed(String stored, @org.jspecify.annotations.Nullable String fromList) {
        boolean untyped = Issn.stored(stored).filter(one -> one.type().isEmpty()).isPresent();
        return untyped && fromList != null ? fromList : stored;
    }
}
