// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.core.model.RepositoryMode;

/**
 * What one rule of one policy means for a paper.
 *
 * @param policy the policy
 * @param rule the rule; empty for a policy without any
 * @param state whether it binds
 * @param because why
 * @param missing the facts that would have to be known, or known better
 * @param warnings what to know before depositing
 */
public record Obligation(
        PolicyTerms policy,
        Optional<Rule> rule,
        State state,
        List<Reason> because,
        List<String> missing,
        List<Warning> warnings) {

    /** Whether an obligation binds. */
    public enum State implements WireValue {
        /** It binds and something is to be done. */
        APPLIES("applies"),
        /** It does not bind. */
        DOES_NOT_APPLY("does-not-apply"),
        /** A fact is missing or too coarse, or the sources disagree. */
        CANNOT_TELL("cannot-tell"),
        /** It binds and is fulfilled. */
        SATISFIED("satisfied");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        @Override
        @JsonValue
        public String wire() {
            return wire;
        }
    }

    /** Whether it binds or could bind. */
    public boolean isPossible() {
        return state != State.DOES_NOT_APPLY;
    }

    /** How the policy's repositories combine. */
    public RepositoryMode mode() {
        return rule.map(Rule::mode).orElse(RepositoryMode.ALL_OF);
    }
}
