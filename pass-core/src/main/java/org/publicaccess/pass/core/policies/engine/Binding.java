// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.publicaccess.pass.core.model.RuleDate;

/** Finds out whether a rule of a policy binds a paper, through a grant or an institution. */
final class Binding {

    private final Facts facts;
    private final Dates dates;
    private final long policy;

    Binding(Facts facts, long policy) {
        this.facts = facts;
        this.dates = new Dates(facts);
        this.policy = policy;
    }

    /** Whether the policy has to do with the paper at all. */
    boolean isOfInterest() {
        return facts.grants().stream().anyMatch(this::isBound)
                || facts.institutions().stream().anyMatch(this::isBound);
    }

    /** Whether the policy binds the paper, when it has no rules. */
    Finding atAllTimes() {
        return through(this::funded, Binding::employed);
    }

    Finding by(Rule rule) {
        return through(
                grant ->
                        funded(grant)
                                .and(numbered(grant, rule))
                                .and(dated(rule, Optional.of(grant))),
                institution -> employed(institution).and(dated(rule, Optional.empty())));
    }

    private Finding through(
            Function<Facts.Grant, Finding> byGrant,
            Function<Facts.Institution, Finding> byInstitution) {
        List<Finding> findings = new ArrayList<>();
        facts.grants().stream().filter(this::isBound).map(byGrant).forEach(findings::add);
        facts.institutions().stream()
                .filter(this::isBound)
                .map(byInstitution)
                .forEach(findings::add);
        return Finding.any(findings);
    }

    private boolean isBound(Facts.Grant grant) {
        return grant.funders().stream().anyMatch(this::hasPolicy);
    }

    private boolean isBound(Facts.Institution institution) {
        return institution.policy().filter(id -> id == policy).isPresent();
    }

    private boolean hasPolicy(Facts.Funder funder) {
        return funder.policy().filter(id -> id == policy).isPresent();
    }

    private Finding funded(Facts.Grant grant) {
        String funders =
                grant.funders().stream()
                        .filter(this::hasPolicy)
                        .map(Facts.Funder::name)
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return Finding.of(
                Truth.YES,
                Reason.of("grant", grant.id(), name(grant) + " is funded by " + funders + "."));
    }

    private static Finding employed(Facts.Institution institution) {
        return Finding.of(
                Truth.YES,
                Reason.of(
                        "institution",
                        Optional.of(institution.id()),
                        institution.name() + " is the submitter's institution."));
    }

    private static Finding numbered(Facts.Grant grant, Rule rule) {
        if (rule.awardPatterns().isEmpty()) {
            return Finding.HOLDS;
        }
        String patterns =
                rule.awardPatterns().stream()
                        .map(AwardPattern::text)
                        .collect(Collectors.joining(", "));
        if (grant.awardNumber().isEmpty()) {
            return Finding.unknown(
                    Reason.of(
                            "awardNumber",
                            grant.id(),
                            "The grant's award number is not known; the rule covers "
                                    + patterns
                                    + "."),
                    "awardNumber");
        }
        String number = grant.awardNumber().get();
        boolean matches = rule.awardPatterns().stream().anyMatch(one -> one.matches(number));
        return Finding.of(
                matches ? Truth.YES : Truth.NO,
                new Reason(
                        "awardNumber",
                        grant.id(),
                        grant.awardNumber(),
                        "The rule covers the award numbers " + patterns + "."));
    }

    private Finding dated(Rule rule, Optional<Facts.Grant> grant) {
        return rule.dateKind().map(kind -> dated(kind, rule.period(), grant)).orElse(Finding.HOLDS);
    }

    private Finding dated(RuleDate kind, Period period, Optional<Facts.Grant> grant) {
        return switch (kind) {
            case ACCEPTANCE -> dates.acceptance(period);
            case PUBLICATION -> dates.publication(period);
            case AWARD ->
                    grant.map(given -> dates.award(period, given)).orElseGet(Binding::noGrant);
        };
    }

    private static Finding noGrant() {
        return Finding.of(
                Truth.NO,
                Reason.of(
                        Dates.AWARD,
                        Optional.empty(),
                        "The rule goes by the date of an award and covers a paper only through a grant."));
    }

    private static String name(Facts.Grant grant) {
        return grant.awardNumber().map(number -> "Grant " + number).orElse("A grant");
    }
}
