// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the National Library of Medicine says of a journal.
 *
 * @param nlmId the library's id of it
 * @param name its title
 * @param nlmta its abbreviated title
 * @param issns its ISSNs, each number once
 * @param fromMedline whether title and abbreviation are those of the catalogue
 * @param activeInPmc whether it takes part in PubMed Central now, if the list of journals says so
 * @param entries of how many entries it comes
 */
record JournalFacts(
        Optional<String> nlmId,
        Optional<String> name,
        Optional<String> nlmta,
        List<Issn> issns,
        boolean fromMedline,
        Optional<Boolean> activeInPmc,
        int entries) {

    /** This entry of the catalogue with what the list of PubMed Central adds. */
    JournalFacts with(JournalFacts pmc) {
        Map<String, Issn> byNumber = new LinkedHashMap<>();
        issns.forEach(issn -> byNumber.put(issn.number(), issn));
        pmc.issns().forEach(issn -> byNumber.putIfAbsent(issn.number(), issn));
        boolean active = pmc.activeInPmc().orElse(false) || activeInPmc.orElse(false);
        return new JournalFacts(
                nlmId.or(pmc::nlmId),
                name.or(pmc::name),
                nlmta.or(pmc::nlmta),
                List.copyOf(byNumber.values()),
                fromMedline,
                Optional.of(active),
                entries + pmc.entries());
    }

    /** Whether it can be told from other journals. */
    boolean isIdentifiable() {
        return !issns.isEmpty() || nlmta.isPresent();
    }

    String label() {
        return name.or(() -> nlmta).orElse(issns.toString());
    }
}
