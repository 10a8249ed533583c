// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.AwardNumber;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;

/** The grants that rows name, found by their number in any spelling and of any year. */
final class NihGrants {

    private final List<Resource> grants;

    private NihGrants(List<Resource> grants) {
        this.grants = grants;
    }

    static NihGrants read(PassClient core, Collection<PacmRow> rows) {
        Set<String> spellings = new LinkedHashSet<>();
        for (PacmRow row : rows) {
            spellings.add(row.row().required(PacmColumns.GRANT));
            spellings.add(row.grant().value());
            row.grant().nihProject().ifPresent(project -> spellings.add("*" + project + "*"));
        }
        return new NihGrants(core.having("grant", "awardNumber", spellings));
    }

    /** The grant of a row; of several the one that starts last. */
    Optional<Resource> of(PacmRow row) {
        String asGiven = row.row().required(PacmColumns.GRANT);
        List<Resource> found = new ArrayList<>();
        for (Resource grant : grants) {
            String number = grant.text("awardNumber").orElse("");
            boolean same = number.equals(asGiven) || number.equals(row.grant().value());
            if (same || isSameProject(number, row.grant())) {
                found.add(grant);
            }
        }
        return found.stream()
                .max(Comparator.comparing(grant -> grant.instant("startDate").orElse(Instant.MIN)));
    }

    private static boolean isSameProject(String number, AwardNumber asked) {
        return asked.nihProject().isPresent()
                && AwardNumber.of(number)
                        .flatMap(AwardNumber::nihProject)
                        .equals(asked.nihProject());
    }
}
