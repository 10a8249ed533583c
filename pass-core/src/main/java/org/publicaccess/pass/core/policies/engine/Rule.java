// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.core.model.ManuscriptVersion;
import org.publicaccess.pass.core.model.RepositoryMode;
import org.publicaccess.pass.core.model.RuleDate;

/**
 * One dated version of what a policy asks for.
 *
 * @param key stable key, for example {@code nih-2024}
 * @param source where it is stated
 * @param checkedOn when somebody last compared it with its source
 * @param dateKind the date that decides; empty when none does
 * @param period when that date has to be
 * @param awardPatterns the award numbers that it binds; all when empty
 * @param version which version of the paper it asks for; empty when the source does not say
 * @param embargoMonths months after publication after which it must be public; empty when the
 *     source does not say
 * @param licence the licence that it asks for
 * @param mode how the policy's repositories combine
 * @param note what a reader should know about the source
 */
public record Rule(
        String key,
        Optional<String> source,
        Optional<LocalDate> checkedOn,
        Optional<RuleDate> dateKind,
        Period period,
        List<AwardPattern> awardPatterns,
        Optional<ManuscriptVersion> version,
        Optional<Integer> embargoMonths,
        Optional<String> licence,
        RepositoryMode mode,
        Optional<String> note) {

    public Rule {
        awardPatterns = List.copyOf(awardPatterns);
    }
}
