// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.publicaccess.pass.loaders.kit.source.Row;

/** The funders that rows name, each once, with the name of the row that changed last. */
final class FunderFacts {

    private final Map<String, Fact> byCode = new TreeMap<>();

    /**
     * A funder.
     *
     * @param code the institution's code
     * @param name its name, if a row has one
     * @param updated when the row that has it changed
     */
    record Fact(String code, Optional<String> name, Instant updated) {}

    void add(Row row, Optional<Instant> updated) {
        add(row, GrantColumns.PRIMARY_FUNDER_CODE, GrantColumns.PRIMARY_FUNDER_NAME, updated);
        add(row, GrantColumns.DIRECT_FUNDER_CODE, GrantColumns.DIRECT_FUNDER_NAME, updated);
    }

    private void add(Row row, String codeColumn, String nameColumn, Optional<Instant> updated) {
        row.text(codeColumn)
                .ifPresent(
                        code ->
                                byCode.merge(
                                        code,
                                        new Fact(
                                                code,
                                                row.text(nameColumn),
                                                updated.orElse(Instant.EPOCH)),
                                        FunderFacts::newer));
    }

    private static Fact newer(Fact one, Fact next) {
        boolean older = next.updated().isBefore(one.updated());
        return next.name().isEmpty() || (older && one.name().isPresent()) ? one : next;
    }

    Collection<Fact> all() {
        return byCode.values();
    }
}
