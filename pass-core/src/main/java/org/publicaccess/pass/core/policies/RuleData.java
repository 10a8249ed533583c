// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.model.ManuscriptVersion;
import org.publicaccess.pass.core.model.RepositoryMode;
import org.publicaccess.pass.core.model.RuleDate;
import org.publicaccess.pass.core.policies.engine.AwardPattern;
import org.publicaccess.pass.core.policies.engine.Period;
import org.publicaccess.pass.core.policies.engine.Rule;

/** A rule as the database and the seed file give it; every member but the key may be absent. */
record RuleData(
        String key,
        @Nullable String title,
        @Nullable String source,
        @Nullable LocalDate checkedOn,
        @Nullable RuleDate dateKind,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate untilDate,
        @Nullable LocalDate unclearFrom,
        @Nullable LocalDate unclearUntil,
        @Nullable List<String> awardPatterns,
        @Nullable ManuscriptVersion manuscriptVersion,
        @Nullable Integer embargoMonths,
        @Nullable String licence,
        @Nullable RepositoryMode repositoryMode,
        @Nullable String note) {

    Rule toRule() {
        List<String> patterns = awardPatterns == null ? List.of() : awardPatterns;
        return new Rule(
                key,
                Optional.ofNullable(source),
                Optional.ofNullable(checkedOn),
                Optional.ofNullable(dateKind),
                period(),
                patterns.stream().map(AwardPattern::new).toList(),
                Optional.ofNullable(manuscriptVersion),
                Optional.ofNullable(embargoMonths),
                Optional.ofNullable(licence),
                repositoryMode == null ? RepositoryMode.ALL_OF : repositoryMode,
                Optional.ofNullable(note));
    }

    private Period period() {
        Optional<Period.Unclear> unclear =
                unclearFrom == null || unclearUntil == null
                        ? Optional.empty()
                        : Optional.of(new Period.Unclear(unclearFrom, unclearUntil));
        return new Period(Optional.ofNullable(fromDate), Optional.ofNullable(untilDate), unclear);
    }
}
