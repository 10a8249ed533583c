// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SeedFileTest {

    private static final SeedFile SEED = SeedFile.shipped(JsonMapper.builder().build());

    private static List<RuleData> rules() {
        return SEED.policies().stream().flatMap(policy -> policy.rules().stream()).toList();
    }

    @Test
    void everyRuleNamesItsSourceAndTheDayItWasChecked() {
        assertThat(rules()).hasSizeGreaterThan(16).allSatisfy(SeedFileTest::isCited);
    }

    private static void isCited(RuleData rule) {
        assertThat(rule.source()).as(rule.key()).startsWith("https://");
        assertThat(rule.checkedOn()).as(rule.key()).isNotNull();
        assertThat(rule.note()).as(rule.key()).isNotBlank();
        assertThat(rule.repositoryMode()).as(rule.key()).isNotNull();
    }

    @Test
    void everyKeyIsUsedOnce() {
        assertThat(rules()).extracting(RuleData::key).doesNotHaveDuplicates();
        assertThat(SEED.policies()).extracting(SeedFile.Policy::key).doesNotHaveDuplicates();
    }

    @Test
    void everyPolicyNamesRepositoriesOfTheFile() {
        List<String> keys = SEED.repositories().stream().map(SeedFile.Repository::key).toList();

        assertThat(SEED.policies())
                .allSatisfy(policy -> assertThat(keys).containsAll(policy.repositories()))
                .allSatisfy(policy -> assertThat(policy.repositories()).isNotEmpty());
    }

    @Test
    void identifiersOfFundersHaveTheFormsOfTheirRegistries() {
        List<SeedFile.Funder> funders =
                SEED.policies().stream().flatMap(policy -> policy.funders().stream()).toList();

        assertThat(funders)
                .allMatch(
                        funder ->
                                funder.ror() == null
                                        || funder.ror().matches("https://ror\\.org/0[a-z0-9]{8}"))
                .allMatch(
                        funder ->
                                funder.crossrefFunderId() == null
                                        || funder.crossrefFunderId()
                                                .matches("10\\.13039/[0-9]{9,12}"));
    }
}
