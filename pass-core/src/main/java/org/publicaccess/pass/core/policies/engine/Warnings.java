// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.core.policies.engine.PolicyTerms.Target;

/** What a person should know before depositing under a policy. */
final class Warnings {

    private final Facts facts;
    private final Copies copies;

    Warnings(Facts facts, Copies copies) {
        this.facts = facts;
        this.copies = copies;
    }

    /** The warnings for a rule that binds or could bind. */
    List<Warning> of(PolicyTerms policy, Optional<Rule> rule) {
        List<Warning> warnings = new ArrayList<>();
        List<Target> nihms = policy.repositories().stream().filter(Target::nihms).toList();
        if (!nihms.isEmpty()) {
            facts.participation().flatMap(Warnings::journal).ifPresent(warnings::add);
        }
        nihms.stream()
                .filter(copies::isKnownTo)
                .findFirst()
                .map(Warnings::second)
                .ifPresent(warnings::add);
        rule.flatMap(Rule::embargoMonths).flatMap(this::embargo).ifPresent(warnings::add);
        return warnings;
    }

    private static Optional<Warning> journal(PmcParticipation method) {
        return switch (method) {
            case A ->
                    Optional.of(
                            new Warning(
                                    "publisher-deposits",
                                    "The journal deposits the published version in PubMed Central by"
                                            + " itself (method A); nothing need be submitted."));
            case B ->
                    Optional.of(
                            new Warning(
                                    "publisher-may-deposit",
                                    "The publisher deposits the published version when the author"
                                            + " arranges it (method B); submit only if it is not"
                                            + " arranged."));
            case C -> Optional.empty();
            case D ->
                    Optional.of(
                            new Warning(
                                    "publisher-submits",
                                    "The publisher submits the manuscript to NIHMS (method D); a"
                                            + " second submission there slows both."));
        };
    }

    private static Warning second(Target target) {
        return new Warning(
                "second-deposit",
                "The same paper is in %s or on its way there; a second deposit makes a duplicate."
                        .formatted(target.name()));
    }

    private Optional<Warning> embargo(int months) {
        Optional<LocalDate> wanted = facts.embargoEnd();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        LocalDate earliest =
                limit(facts.publication().map(PartialDate::firstDay), LocalDate.MIN, months);
        LocalDate latest =
                limit(facts.publication().map(PartialDate::lastDay), LocalDate.MAX, months);
        if (wanted.get().isAfter(latest)) {
            return Optional.of(
                    new Warning(
                            "embargo-too-long",
                            "The embargo until %s is longer than the %d months after publication"
                                            .formatted(wanted.get(), months)
                                    + " that are allowed."));
        }
        return wanted.get().isAfter(earliest)
                ? Optional.of(
                        new Warning(
                                "embargo-cannot-be-checked",
                                "Whether the embargo until %s is within %d months after publication"
                                                .formatted(wanted.get(), months)
                                        + " cannot be told without the day of publication."))
                : Optional.empty();
    }

    private static LocalDate limit(Optional<LocalDate> published, LocalDate otherwise, int months) {
        return published.map(day -> day.plusMonths(months)).orElse(otherwise);
    }
}
