// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.core.model.ManuscriptVersion;
import org.publicaccess.pass.core.model.RepositoryMode;
import org.publicaccess.pass.core.policies.engine.AwardPattern;
import org.publicaccess.pass.core.policies.engine.Facts;
import org.publicaccess.pass.core.policies.engine.Period;
import org.publicaccess.pass.core.policies.engine.PolicyTerms;
import org.publicaccess.pass.core.policies.engine.Rule;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped policies, and a few made up for what these do not use, as the case table names them.
 */
final class PolicyCases {

    private final Map<String, PolicyTerms> policies = new LinkedHashMap<>();
    private final Map<String, PolicyTerms.Target> repositories = new LinkedHashMap<>();

    PolicyCases() {
        SeedFile seed = SeedFile.shipped(JsonMapper.builder().build());
        for (SeedFile.Repository repository : seed.repositories()) {
            long id = repositories.size() + 1;
            boolean nihms = repository.key().equals("pmc");
            repositories.put(
                    repository.key(), new PolicyTerms.Target(id, repository.name(), nihms));
        }
        for (SeedFile.Policy policy : seed.policies()) {
            List<Rule> rules = policy.rules().stream().map(RuleData::toRule).toList();
            add(policy.key(), policy.repositories(), rules);
        }
        add("eastbrook", List.of("eric"), List.of());
        add(
                "nowhere",
                List.of(),
                List.of(rule("anything", List.of(), RepositoryMode.ALL_OF, null)));
        add(
                "eric-and-pmc",
                List.of("eric", "pmc"),
                List.of(
                        rule(
                                "both",
                                List.of(),
                                RepositoryMode.ALL_OF,
                                ManuscriptVersion.PUBLISHED)));
        List<String> patterns = List.of("R01*", "U54*A1");
        add(
                "patterned",
                List.of("eric", "dtic"),
                List.of(rule("r01-and-u54", patterns, RepositoryMode.ONE_OF, null)));
    }

    private void add(String key, List<String> targets, List<Rule> rules) {
        List<PolicyTerms.Target> found = targets.stream().map(this::repository).toList();
        policies.put(key, new PolicyTerms(100 + policies.size(), "Policy " + key, found, rules));
    }

    private static Rule rule(
            String key,
            List<String> patterns,
            RepositoryMode mode,
            @org.jspecify.annotations.Nullable ManuscriptVersion version) {
        return new Rule(
                key,
                Optional.of("https://policies.example.org/" + key),
                Optional.of(LocalDate.of(2026, 11, 21)),
                Optional.empty(),
                Period.ALWAYS,
                patterns.stream().map(AwardPattern::new).toList(),
                Optional.ofNullable(version),
                Optional.empty(),
                Optional.empty(),
                mode,
                Optional.empty());
    }

    List<PolicyTerms> all() {
        return List.copyOf(policies.values());
    }

    PolicyTerms policy(String key) {
        return Optional.ofNullable(policies.get(key)).orElseThrow();
    }

    PolicyTerms.Target repository(String key) {
        return Optional.ofNullable(repositories.get(key)).orElseThrow();
    }

    /**
     * {@code R01GM1@2024-05;@} are two grants of the policy, the second without number and date.
     */
    List<Facts.Grant> grants(String policy, String awards) {
        List<Facts.Grant> grants = new ArrayList<>();
        for (String award : parts(awards)) {
            List<String> halves = List.of(award.split("@", -1));
            grants.add(
                    new Facts.Grant(
                            Optional.of(700L + grants.size()),
                            Optional.of(halves.getFirst()).filter(number -> !number.isEmpty()),
                            PartialDate.parse(halves.getLast()),
                            List.of(
                                    new Facts.Funder("a funder without policy", Optional.empty()),
                                    new Facts.Funder(
                                            "the funder", Optional.of(policy(policy).id())))));
        }
        return grants;
    }

    /** {@code eastbrook} has its own policy, {@code x-house} is bound by policy x. */
    List<Facts.Institution> institutions(String names) {
        List<Facts.Institution> institutions = new ArrayList<>();
        for (String name : parts(names)) {
            Optional<PolicyTerms> policy =
                    Optional.ofNullable(policies.get(name.replaceFirst("-house$", "")));
            institutions.add(
                    new Facts.Institution(
                            900L + institutions.size(),
                            name,
                            policy.map(PolicyTerms::id),
                            Optional.empty()));
        }
        return institutions;
    }

    /** {@code pmc:complete;eric:?}; a question mark is an unknown status. */
    List<Facts.Copy> copies(String copies) {
        List<Facts.Copy> all = new ArrayList<>();
        for (String copy : parts(copies)) {
            List<String> halves = List.of(copy.split(":"));
            all.add(
                    new Facts.Copy(
                            Optional.of(800L + all.size()),
                            repository(halves.getFirst()).id(),
                            WireValue.parse(CopyStatus.class, halves.getLast()),
                            List.of("PMC77"),
                            false));
        }
        return all;
    }

    Facts facts(CaseRow row) {
        return new Facts(
                grants(row.policy(), row.awards()),
                institutions(row.institutions()),
                WireValue.parse(PmcParticipation.class, row.journal()),
                PartialDate.parse(row.accepted()),
                PartialDate.parse(row.published()),
                PartialDate.parse(row.embargoUntil()).map(PartialDate::firstDay),
                copies(row.copies()),
                parts(row.elsewhere()).stream()
                        .map(key -> repository(key).id())
                        .collect(Collectors.toSet()));
    }

    static List<String> parts(String text) {
        return Stream.of(text.split(";")).filter(part -> !part.isEmpty()).toList();
    }
}
