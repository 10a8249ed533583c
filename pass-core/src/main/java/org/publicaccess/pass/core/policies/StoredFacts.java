// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.core.policies.engine.Facts;

/**
 * The facts of a submission as the database gives them, in one JSON document; whatever is not
 * stored is null.
 */
record StoredFacts(
        @Nullable String metadata,
        @Nullable PmcParticipation participation,
        List<Grant> grants,
        List<Institution> institutions,
        List<Copy> copies,
        Set<Long> elsewhere,
        Set<Long> effectivePolicies) {

    record Grant(
            long id,
            @Nullable String awardNumber,
            @Nullable String awardDate,
            List<Funder> funders) {

        Facts.Grant toFact() {
            return new Facts.Grant(
                    Optional.of(id),
                    Optional.ofNullable(awardNumber).filter(number -> !number.isBlank()),
                    Optional.ofNullable(awardDate).flatMap(PartialDate::parse),
                    funders.stream().map(Funder::toFact).toList());
        }
    }

    record Funder(String name, @Nullable Long policy) {

        Facts.Funder toFact() {
            return new Facts.Funder(name, Optional.ofNullable(policy));
        }
    }

    record Institution(long id, String name, @Nullable Long policy, @Nullable Long repository) {

        Facts.Institution toFact() {
            return new Facts.Institution(
                    id, name, Optional.ofNullable(policy), Optional.ofNullable(repository));
        }
    }

    record Copy(
            long id,
            long repository,
            @Nullable CopyStatus status,
            List<String> externalIds,
            boolean own) {

        Facts.Copy toFact() {
            return new Facts.Copy(
                    Optional.of(id), repository, Optional.ofNullable(status), externalIds, own);
        }
    }

    Facts toFacts(PaperDates dates) {
        return new Facts(
                grants.stream().map(Grant::toFact).toList(),
                institutions.stream().map(Institution::toFact).toList(),
                Optional.ofNullable(participation),
                dates.acceptance(),
                dates.publication(),
                dates.embargoEnd(),
                copies.stream().map(Copy::toFact).toList(),
                elsewhere);
    }

    /** Ids of the institutions' own repositories. */
    Set<Long> institutionalRepositories() {
        return institutions.stream()
                .map(Institution::repository)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
