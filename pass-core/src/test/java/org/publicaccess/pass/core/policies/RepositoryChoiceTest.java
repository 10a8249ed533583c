// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.core.policies.engine.Facts;
import org.publicaccess.pass.core.policies.engine.Obligation;
import org.publicaccess.pass.core.policies.engine.PolicyEngine;
import tools.jackson.databind.json.JsonMapper;

class RepositoryChoiceTest {

    private static final PolicyCases CASES = new PolicyCases();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<Obligation> obligations(String published, String... policies) {
        List<Facts.Grant> grants = new ArrayList<>();
        Stream.of(policies).forEach(policy -> grants.addAll(CASES.grants(policy, "R01@2020")));
        Facts facts =
                new Facts(
                        grants,
                        List.of(),
                        Optional.empty(),
                        PartialDate.parse("2024-02-01"),
                        PartialDate.parse(published),
                        Optional.empty(),
                        List.of(),
                        Set.of());
        return PolicyEngine.obligations(facts, CASES.all());
    }

    private static Set<Long> ids(String... policies) {
        return Stream.of(policies).map(key -> CASES.policy(key).id()).collect(Collectors.toSet());
    }

    private static String json(RepositoryChoice choice) {
        return JSON.writeValueAsString(choice);
    }

    @Test
    void onlyEffectivePoliciesCount() {
        assertThat(json(RepositoryChoice.of(obligations("2024", "nih", "nsf"), Set.of(), Set.of())))
                .isEqualTo("{\"required\":[],\"optional\":[]}");
        assertThat(
                        json(
                                RepositoryChoice.of(
                                        obligations("2024", "nih", "nsf"), ids("nih"), Set.of())))
                .isEqualTo(
                        "{\"required\":[{\"url\":\"1\",\"selected\":\"true\"}],\"optional\":[]}");
    }

    @Test
    void aPolicyThatDoesNotBindAsksForNothing() {
        List<Obligation> tooEarly =
                PolicyEngine.obligations(
                        new Facts(
                                CASES.grants("nih", "@"),
                                List.of(),
                                Optional.empty(),
                                PartialDate.parse("2007"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Set.of()),
                        CASES.all());

        assertThat(RepositoryChoice.of(tooEarly, ids("nih"), Set.of()).required()).isEmpty();
    }

    @Test
    void oneOfSeveralRepositoriesIsAGroupWithTheFirstSelected() {
        RepositoryChoice choice =
                RepositoryChoice.of(obligations("2026", "cdc", "nsf"), ids("cdc", "nsf"), Set.of());

        assertThat(json(choice))
                .contains(
                        "\"one-of\":[[{\"url\":\"1\",\"selected\":\"true\"},{\"url\":\"5\",\"selected\":\"false\"}]]");
        assertThat(choice.required()).extracting(RepositoryChoice.Choice::url).containsExactly("2");
    }

    @Test
    void aGroupIsFulfilledByARepositoryThatAnotherPolicyRequires() {
        RepositoryChoice choice =
                RepositoryChoice.of(obligations("2024", "cdc", "nih"), ids("cdc", "nih"), Set.of());

        assertThat(choice.oneOf()).isEmpty();
        assertThat(choice.required()).extracting(RepositoryChoice.Choice::url).containsExactly("1");
    }

    @Test
    void theInstitutionsRepositoryIsOptionalBesideOthersOnly() {
        Set<Long> own = Set.of(CASES.repository("eric").id());
        RepositoryChoice alone =
                RepositoryChoice.of(obligations("2024", "eastbrook"), ids("eastbrook"), own);
        RepositoryChoice beside =
                RepositoryChoice.of(
                        obligations("2024", "eastbrook", "nih"), ids("eastbrook", "nih"), own);
        RepositoryChoice besideGroup =
                RepositoryChoice.of(
                        obligations("2026", "eastbrook", "cdc"), ids("eastbrook", "cdc"), own);

        assertThat(alone.required()).hasSize(1);
        assertThat(alone.optional()).isEmpty();
        assertThat(beside.required()).hasSize(1);
        assertThat(beside.optional()).containsExactly(new RepositoryChoice.Choice("8", "true"));
        assertThat(besideGroup.optional()).hasSize(1);
        assertThat(besideGroup.required()).isEmpty();
    }
}
