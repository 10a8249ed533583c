// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/** One row of the case table {@code policies/cases.csv}: facts and what one rule makes of them. */
record CaseRow(
        String policy,
        String awards,
        String institutions,
        String accepted,
        String published,
        String journal,
        String copies,
        String elsewhere,
        String embargoUntil,
        String rule,
        String state,
        String version,
        String embargoMonths,
        String mode,
        List<String> missing,
        List<String> warnings) {

    static CaseRow of(ArgumentsAccessor row) {
        return new CaseRow(
                text(row, 0),
                text(row, 1),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                text(row, 9),
                text(row, 10),
                text(row, 11),
                text(row, 12),
                text(row, 13),
                PolicyCases.parts(text(row, 14)),
                PolicyCases.parts(text(row, 15)));
    }

    private static String text(ArgumentsAccessor row, int column) {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
