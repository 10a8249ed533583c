// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.core.policies.engine.Facts;
import org.publicaccess.pass.core.policies.engine.Obligation;
import org.publicaccess.pass.core.policies.engine.PolicyEngine;
import org.publicaccess.pass.core.policies.engine.Reason;
import org.publicaccess.pass.core.policies.engine.Rule;
import org.publicaccess.pass.core.policies.engine.Warning;

/** What the engine tells people. */
class PolicyEngineTest {

    private static final PolicyCases CASES = new PolicyCases();

    private static Facts facts(String policy, String awards, String accepted, String published) {
        return new Facts(
                CASES.grants(policy, awards),
                List.of(),
                Optional.empty(),
                PartialDate.parse(accepted),
                PartialDate.parse(published),
                Optional.empty(),
                List.of(),
                Set.of());
    }

    private static List<Reason> because(String policy, String rule, Facts facts) {
        return obligation(policy, rule, facts).because();
    }

    private static Obligation obligation(String policy, String rule, Facts facts) {
        return PolicyEngine.obligations(facts, List.of(CASES.policy(policy))).stream()
                .filter(each -> each.rule().map(Rule::key).filter(rule::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerNamesTheGrantAndTheDateThatDecided() {
        assertThat(because("nih", "nih-2024", facts("nih", "R01GM1@2024", "2025-07-01", "")))
                .containsExactly(
                        new Reason(
                                "grant",
                                Optional.of(700L),
                                Optional.empty(),
                                "Grant R01GM1 is funded by the funder."),
                        new Reason(
                                "acceptanceDate",
                                Optional.empty(),
                                Optional.of("2025-07-01"),
                                "It was accepted on 2025-07-01. The rule covers what was accepted on"
                                        + " or after 2025-07-01."));
    }

    @Test
    void aRefusalNamesThePeriod() {
        assertThat(because("nih", "nih-2008", facts("nih", "@", "2025-07-01", "")))
                .extracting(Reason::text)
                .containsExactly(
                        "A grant is funded by the funder.",
                        "It was accepted on 2025-07-01. The rule covers only what was accepted from"
                                + " 2008-04-07 to 2025-06-30.");
    }

    @Test
    void aDateThatIsTooCoarseIsNamedAsItStands() {
        assertThat(because("nih", "nih-2024", facts("nih", "@", "2025", "")).getLast())
                .isEqualTo(
                        new Reason(
                                "acceptanceDate",
                                Optional.empty(),
                                Optional.of("2025"),
                                "It was accepted in 2025. That is not enough to tell: the rule covers what"
                                        + " was accepted on or after 2025-07-01."));
    }

    @Test
    void aMissingDateIsNamedAsMissing() {
        assertThat(because("nih", "nih-2024", facts("nih", "@", "", "")).getLast().text())
                .isEqualTo(
                        "It is not known when it was accepted. That is not enough to tell: the rule"
                                + " covers what was accepted on or after 2025-07-01.");
    }

    @Test
    void theOtherDateThatLimitsIsNamed() {
        assertThat(because("nih", "nih-2024", facts("nih", "@", "", "2025-06-30")).getLast().text())
                .startsWith("It was accepted no later than its publication on 2025-06-30. ");
        assertThat(
                        because("nih", "nih-2008", facts("nih", "@", "2025", "2025-05"))
                                .getLast()
                                .text())
                .startsWith("It was accepted in 2025, no later than its publication in 2025-05. ");
        assertThat(because("va", "va-2022", facts("va", "@", "2026-01-05", "")).getLast().text())
                .startsWith("It was published no earlier than its acceptance on 2026-01-05. ");
    }

    @Test
    void aDisputeIsToldAsSuch() {
        assertThat(because("nsf", "nsf-2026", facts("nsf", "7@2026-03", "", "")).getLast())
                .isEqualTo(
                        new Reason(
                                "awardDate",
                                Optional.of(700L),
                                Optional.of("2026-03"),
                                "It was awarded in 2026-03. The sources disagree on, or leave open,"
                                        + " whether the rule covers what was awarded from 2026-01-22"
                                        + " to 2026-07-31."));
    }

    @Test
    void onlyTheGrantsThatDecideAreNamed() {
        assertThat(because("nsf", "nsf-2026", facts("nsf", "1@2020;2@2026-09-01;3@", "", "")))
                .extracting(reason -> reason.id().orElseThrow())
                .containsExactly(701L, 701L);
        assertThat(because("nsf", "nsf-2016", facts("nsf", "1@2026-09-01;2@2027", "", "")))
                .extracting(Reason::text)
                .contains(
                        "It was awarded in 2027. The rule covers only what was awarded on or before"
                                + " 2026-07-31.");
    }

    @Test
    void aPolicyOfPrimaryAndDirectFunderNamesBoth() {
        long nih = CASES.policy("nih").id();
        Facts.Grant grant =
                new Facts.Grant(
                        Optional.of(7L),
                        Optional.of("R01"),
                        Optional.empty(),
                        List.of(
                                new Facts.Funder("NIA", Optional.of(nih)),
                                new Facts.Funder("NCI", Optional.of(nih)),
                                new Facts.Funder("NCI", Optional.of(nih)),
                                new Facts.Funder("A university", Optional.empty())));
        Facts facts =
                new Facts(
                        List.of(grant),
                        List.of(),
                        Optional.empty(),
                        PartialDate.parse("2026"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Set.of());

        assertThat(because("nih", "nih-2024", facts).getFirst().text())
                .isEqualTo("Grant R01 is funded by NIA and NCI.");
    }

    @Test
    void anInstitutionIsNamed() {
        Facts facts =
                new Facts(
                        List.of(),
                        CASES.institutions("nih-house"),
                        Optional.empty(),
                        PartialDate.parse("2026"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Set.of());

        assertThat(because("nih", "nih-2024", facts).getFirst())
                .isEqualTo(
                        new Reason(
                                "institution",
                                Optional.of(900L),
                                Optional.empty(),
                                "nih-house is the submitter's institution."));
    }

    @Test
    void aRuleByAwardSaysThatAnInstitutionIsNotEnough() {
        Facts facts =
                new Facts(
                        List.of(),
                        CASES.institutions("nsf-house"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Set.of());

        assertThat(because("nsf", "nsf-2026", facts).getLast())
                .isEqualTo(
                        new Reason(
                                "awardDate",
                                Optional.empty(),
                                Optional.empty(),
                                "The rule goes by the date of an award and covers a paper only through a"
                                        + " grant."));
    }

    @Test
    void theAwardNumbersThatARuleBindsAreNamed() {
        assertThat(
                        because("patterned", "r01-and-u54", facts("patterned", "K99@", "", ""))
                                .getLast())
                .isEqualTo(
                        new Reason(
                                "awardNumber",
                                Optional.of(700L),
                                Optional.of("K99"),
                                "The rule covers the award numbers R01*, U54*A1."));
        assertThat(because("patterned", "r01-and-u54", facts("patterned", "@", "", "")).getLast())
                .isEqualTo(
                        new Reason(
                                "awardNumber",
                                Optional.of(700L),
                                Optional.empty(),
                                "The grant's award number is not known; the rule covers R01*, U54*A1."));
    }

    @Test
    void aCompleteCopyIsNamedWithItsId() {
        Facts facts =
                new Facts(
                        CASES.grants("nih", "@"),
                        List.of(),
                        Optional.of(PmcParticipation.A),
                        PartialDate.parse("2026"),
                        PartialDate.parse("2026-02-01"),
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        List.of(
                                new Facts.Copy(
                                        Optional.of(5L),
                                        CASES.repository("pmc").id(),
                                        Optional.of(CopyStatus.COMPLETE),
                                        List.of("PMC7", "NIHMS8"),
                                        false)),
                        Set.of());
        Obligation obligation = obligation("nih", "nih-2024", facts);

        assertThat(obligation.because().getLast())
                .isEqualTo(
                        new Reason(
                                "copy",
                                Optional.of(5L),
                                Optional.of("PMC7"),
                                "PubMed Central holds a complete copy (PMC7)."));
        assertThat(obligation.warnings())
                .extracting(Warning::text)
                .containsExactly(
                        "The journal deposits the published version in PubMed Central by itself"
                                + " (method A); nothing need be submitted.",
                        "The same paper is in PubMed Central or on its way there; a second deposit"
                                + " makes a duplicate.",
                        "The embargo until 2026-03-01 is longer than the 0 months after publication"
                                + " that are allowed.");
    }

    @Test
    void aCopyWithoutIdOfItsOwnIsNamedWithoutOne() {
        Facts facts =
                new Facts(
                        CASES.grants("hhmi", "@"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Facts.Copy(
                                        Optional.empty(),
                                        CASES.repository("pmc").id(),
                                        Optional.of(CopyStatus.COMPLETE),
                                        List.of(),
                                        false)),
                        Set.of());

        assertThat(because("hhmi", "hhmi", facts).getLast().text())
                .isEqualTo("PubMed Central holds a complete copy.");
    }

    @Test
    void whatTheSubmissionItselfBroughtThereIsNoSecondDeposit() {
        Facts facts =
                new Facts(
                        CASES.grants("nih", "@"),
                        List.of(),
                        Optional.empty(),
                        PartialDate.parse("2026"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Facts.Copy(
                                        Optional.of(5L),
                                        CASES.repository("pmc").id(),
                                        Optional.of(CopyStatus.COMPLETE),
                                        List.of("PMC7"),
                                        true)),
                        Set.of());
        Obligation obligation = obligation("nih", "nih-2024", facts);

        assertThat(obligation.because().getLast().text())
                .isEqualTo("PubMed Central holds a complete copy (PMC7).");
        assertThat(obligation.warnings()).isEmpty();
    }

    @Test
    void policiesAnswerInTheirOrderAndThoseThatHaveNothingToDoWithThePaperNotAtAll() {
        List<Obligation> obligations =
                PolicyEngine.obligations(facts("nih", "@", "2026", ""), CASES.all());

        assertThat(obligations)
                .extracting(each -> each.rule().orElseThrow().key())
                .containsExactly("nih-2008", "nih-2024");
        assertThat(obligations).extracting(Obligation::isPossible).containsExactly(false, true);
    }
}
