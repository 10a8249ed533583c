// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.publicaccess.pass.core.access.ReadableResources;
import org.publicaccess.pass.core.policies.engine.Facts;
import org.publicaccess.pass.core.policies.engine.Obligation;
import org.publicaccess.pass.core.policies.engine.PolicyEngine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers which policies and repositories follow from a submission, or from facts alone. */
@Service
class PolicyQuestions {

    private final ReadableResources readable;
    private final FactsReader facts;
    private final PostedFactsReader posted;
    private final StoredTerms terms;
    private final JsonMapper json;

    PolicyQuestions(
            ReadableResources readable,
            FactsReader facts,
            PostedFactsReader posted,
            StoredTerms terms,
            JsonMapper json) {
        this.readable = readable;
        this.facts = facts;
        this.posted = posted;
        this.terms = terms;
        this.json = json;
    }

    /**
     * What is known of a submission and what follows from it.
     *
     * @param stored what is known
     * @param obligations what follows
     */
    record Answer(StoredFacts stored, List<Obligation> obligations) {}

    /**
     * What follows from a submission; empty when there is none that the caller may see. At most
     * three statements.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Answer> about(long submission) {
        if (!readable.has("submission", submission)) {
            return Optional.empty();
        }
        return facts.submission(submission)
                .map(
                        stored ->
                                new Answer(
                                        stored,
                                        obligations(
                                                stored.toFacts(
                                                        PaperDates.in(stored.metadata(), json)))));
    }

    /** What follows from facts that were posted. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<Obligation> about(PostedFacts question) {
        return obligations(posted.read(question));
    }

    private List<Obligation> obligations(Facts known) {
        Set<Long> policies = new TreeSet<>();
        known.grants().stream()
                .flatMap(grant -> grant.funders().stream())
                .forEach(funder -> funder.policy().ifPresent(policies::add));
        known.institutions().forEach(institution -> institution.policy().ifPresent(policies::add));
        return PolicyEngine.obligations(known, terms.of(policies));
    }
}
