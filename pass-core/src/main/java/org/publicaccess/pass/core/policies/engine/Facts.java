// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.api.PmcParticipation;

/**
 * What is known of a paper. Whatever is not known is empty and never guessed.
 *
 * @param grants the grants that paid for it
 * @param institutions the submitter's institutions
 * @param participation how its journal takes part in PubMed Central
 * @param acceptance when the journal accepted the manuscript
 * @param publication when it was published
 * @param embargoEnd the day until which the submitter wants it closed
 * @param copies what repositories hold of it
 * @param depositedElsewhere repositories into which another submission brings the same paper
 */
public record Facts(
        List<Grant> grants,
        List<Institution> institutions,
        Optional<PmcParticipation> participation,
        Optional<PartialDate> acceptance,
        Optional<PartialDate> publication,
        Optional<LocalDate> embargoEnd,
        List<Copy> copies,
        Set<Long> depositedElsewhere) {

    public Facts {
        grants = List.copyOf(grants);
        institutions = List.copyOf(institutions);
        copies = List.copyOf(copies);
        depositedElsewhere = Set.copyOf(depositedElsewhere);
    }

    /**
     * A grant.
     *
     * @param id its id, when it is stored
     * @param awardNumber the funder's number for it
     * @param awardDate when it was awarded
     * @param funders its primary and direct funder
     */
    public record Grant(
            Optional<Long> id,
            Optional<String> awardNumber,
            Optional<PartialDate> awardDate,
            List<Funder> funders) {}

    /**
     * A funder.
     *
     * @param name its name
     * @param policy id of the policy that binds its grants
     */
    public record Funder(String name, Optional<Long> policy) {}

    /**
     * An institution.
     *
     * @param id its id
     * @param name its name
     * @param policy id of the policy that binds its people
     * @param repository id of its own repository
     */
    public record Institution(
            long id, String name, Optional<Long> policy, Optional<Long> repository) {}

    /**
     * A copy in a repository.
     *
     * @param id its id, when it is stored
     * @param repository id of the repository
     * @param status how far it has come; empty when that is not known
     * @param externalIds the repository's ids for it, such as {@code PMC1234567}
     * @param own whether the submission itself brought it there
     */
    public record Copy(
            Optional<Long> id,
            long repository,
            Optional<CopyStatus> status,
            List<String> externalIds,
            boolean own) {}
}
