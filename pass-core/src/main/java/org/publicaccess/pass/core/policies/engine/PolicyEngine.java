// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.publicaccess.pass.core.model.RepositoryMode;
import org.publicaccess.pass.core.policies.engine.Obligation.State;

/** Works out what policies ask of a paper. */
public final class PolicyEngine {

    private PolicyEngine() {}

    /**
     * One obligation for each rule of each policy that binds a funder of the paper's grants or the
     * submitter's institution, in the order of the policies and their rules.
     */
    public static List<Obligation> obligations(Facts facts, List<PolicyTerms> policies) {
        return policies.stream().flatMap(policy -> of(facts, policy)).toList();
    }

    private static Stream<Obligation> of(Facts facts, PolicyTerms policy) {
        Binding binding = new Binding(facts, policy.id());
        if (!binding.isOfInterest()) {
            return Stream.empty();
        }
        if (policy.rules().isEmpty()) {
            return Stream.of(obligation(facts, policy, Optional.empty(), binding.atAllTimes()));
        }
        return policy.rules().stream()
                .map(rule -> obligation(facts, policy, Optional.of(rule), binding.by(rule)));
    }

    private static Obligation obligation(
            Facts facts, PolicyTerms policy, Optional<Rule> rule, Finding finding) {
        Copies copies = new Copies(facts);
        List<Reason> because = new ArrayList<>(finding.because());
        State state = state(finding.truth());
        if (state == State.APPLIES) {
            List<Reason> satisfying =
                    copies.satisfying(policy, rule.map(Rule::mode).orElse(RepositoryMode.ALL_OF));
            because.addAll(satisfying);
            state = satisfying.isEmpty() ? state : State.SATISFIED;
        }
        List<Warning> warnings =
                state == State.DOES_NOT_APPLY
                        ? List.of()
                        : new Warnings(facts, copies).of(policy, rule);
        return new Obligation(
                policy, rule, state, because, List.copyOf(finding.missing()), warnings);
    }

    private static State state(Truth truth) {
        return switch (truth) {
            case YES -> State.APPLIES;
            case NO -> State.DOES_NOT_APPLY;
            case UNKNOWN -> State.CANNOT_TELL;
        };
    }
}
