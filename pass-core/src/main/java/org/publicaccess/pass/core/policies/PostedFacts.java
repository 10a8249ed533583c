// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.PmcParticipation;

/**
 * The facts that a person asks with before there is a submission. Ids are those of resources; every
 * member may be absent.
 *
 * @param grants the grants: stored ones by id, others by funder
 * @param institution id of the submitter's institution; absent for the caller's own
 * @param journal id of the journal
 * @param pmcParticipation how the journal takes part in PubMed Central; absent for the journal's
 *     own
 * @param acceptanceDate {@code 2026}, {@code 2026-03} or {@code 2026-03-20}
 * @param publicationDate as exact as it is known
 * @param embargoEndDate the day until which the paper is to be closed
 * @param copies what repositories hold of the paper
 */
record PostedFacts(
        @Nullable List<Grant> grants,
        @Nullable String institution,
        @Nullable String journal,
        @Nullable PmcParticipation pmcParticipation,
        @Nullable String acceptanceDate,
        @Nullable String publicationDate,
        @Nullable String embargoEndDate,
        @Nullable List<Copy> copies) {

    /**
     * A grant: {@code grant} names a stored one, {@code funder} the funder of another.
     *
     * @param grant id of a grant
     * @param funder id of a funder
     * @param awardNumber the funder's number for it
     * @param awardDate as exact as it is known
     */
    record Grant(
            @Nullable String grant,
            @Nullable String funder,
            @Nullable String awardNumber,
            @Nullable String awardDate) {}

    /**
     * A copy.
     *
     * @param repository id of the repository
     * @param copyStatus how far it has come
     */
    record Copy(@Nullable String repository, @Nullable CopyStatus copyStatus) {}

    List<Grant> allGrants() {
        return grants == null ? List.of() : grants;
    }

    List<Copy> allCopies() {
        return copies == null ? List.of() : copies;
    }
}
