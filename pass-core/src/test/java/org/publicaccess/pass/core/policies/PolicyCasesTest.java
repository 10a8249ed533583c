// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.publicaccess.pass.core.policies.engine.Obligation;
import org.publicaccess.pass.core.policies.engine.PolicyEngine;
import org.publicaccess.pass.core.policies.engine.Reason;
import org.publicaccess.pass.core.policies.engine.Rule;
import org.publicaccess.pass.core.policies.engine.Warning;

/** The engine against the case table. */
class PolicyCasesTest {

    private static final PolicyCases CASES = new PolicyCases();

    @ParameterizedTest(name = "{0} {9} {10}: accepted {3}, published {4}, awards {1} {16}")
    @CsvFileSource(
            resources = "/policies/cases.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1)
    void everyCaseOfTheTable(ArgumentsAccessor arguments) {
        CaseRow row = CaseRow.of(arguments);

        List<Obligation> obligations =
                PolicyEngine.obligations(CASES.facts(row), List.of(CASES.policy(row.policy())));

        Optional<Obligation> obligation =
                obligations.stream().filter(each -> key(each).equals(row.rule())).findFirst();
        if (row.state().equals("absent")) {
            assertThat(obligations).isEmpty();
            return;
        }
        assertThat(obligation).isPresent();
        check(obligation.get(), row);
    }

    private static void check(Obligation obligation, CaseRow row) {
        assertThat(obligation.state().wire()).isEqualTo(row.state());
        assertThat(obligation.missing()).isEqualTo(row.missing());
        assertThat(obligation.warnings()).extracting(Warning::code).isEqualTo(row.warnings());
        assertThat(obligation.warnings()).extracting(Warning::text).doesNotContain("");
        assertThat(obligation.mode().wire()).isEqualTo(row.mode());
        ObligationDocument document = ObligationDocument.of(obligation);
        assertThat(document.version() == null ? "" : document.version().wire())
                .isEqualTo(row.version());
        assertThat(document.embargoMonths() == null ? "" : document.embargoMonths().toString())
                .isEqualTo(row.embargoMonths());
        assertThat(obligation.because()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(obligation.because())
                .extracting(Reason::text)
                .allMatch(text -> text.endsWith("."));
        assertThat(obligation.because()).extracting(Reason::fact).containsAll(row.missing());
    }

    private static String key(Obligation obligation) {
        return obligation.rule().map(Rule::key).orElse("-");
    }
}
