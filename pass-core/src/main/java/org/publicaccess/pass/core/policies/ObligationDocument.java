// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.model.ManuscriptVersion;
import org.publicaccess.pass.core.model.RepositoryMode;
import org.publicaccess.pass.core.policies.engine.Obligation;
import org.publicaccess.pass.core.policies.engine.PolicyTerms;
import org.publicaccess.pass.core.policies.engine.Reason;
import org.publicaccess.pass.core.policies.engine.Rule;
import org.publicaccess.pass.core.policies.engine.Warning;

/** An obligation as clients get it; what the source does not say is null. */
record ObligationDocument(
        PolicyName policy,
        @Nullable Citation rule,
        Obligation.State state,
        List<Because> because,
        List<String> missing,
        @Nullable ManuscriptVersion version,
        @Nullable Integer embargoMonths,
        @Nullable String licence,
        Targets repositories,
        List<Warning> warnings) {

    /** All obligations of a submission; without an id when only facts were posted. */
    record Answer(@Nullable String submission, List<ObligationDocument> obligations) {

        static Answer of(@Nullable String submission, List<Obligation> obligations) {
            return new Answer(
                    submission, obligations.stream().map(ObligationDocument::of).toList());
        }
    }

    record PolicyName(String id, String title) {}

    record Citation(
            String id, @Nullable String source, @Nullable String checkedOn, @Nullable String note) {

        private static Citation of(Rule rule) {
            return new Citation(
                    rule.key(),
                    rule.source().orElse(null),
                    rule.checkedOn().map(Object::toString).orElse(null),
                    rule.note().orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Because(String fact, @Nullable String id, @Nullable String value, String text) {

        private static Because of(Reason reason) {
            return new Because(
                    reason.fact(),
                    reason.id().map(Object::toString).orElse(null),
                    reason.value().orElse(null),
                    reason.text());
        }
    }

    record Targets(RepositoryMode mode, List<String> ids) {}

    static ObligationDocument of(Obligation obligation) {
        PolicyTerms policy = obligation.policy();
        return new ObligationDocument(
                new PolicyName(Long.toString(policy.id()), policy.title()),
                obligation.rule().map(Citation::of).orElse(null),
                obligation.state(),
                obligation.because().stream().map(Because::of).toList(),
                obligation.missing(),
                obligation.rule().flatMap(Rule::version).orElse(null),
                obligation.rule().flatMap(Rule::embargoMonths).orElse(null),
                obligation.rule().flatMap(Rule::licence).orElse(null),
                new Targets(
                        obligation.mode(),
                        policy.repositories().stream()
                                .map(target -> Long.toString(target.id()))
                                .toList()),
                obligation.warnings());
    }
}
