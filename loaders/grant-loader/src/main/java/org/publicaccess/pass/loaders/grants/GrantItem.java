// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.source.SortedRows;

/**
 * A grant to load.
 *
 * @param rows where it comes from
 * @param merged what they say together
 * @param isWhole whether no row of it was refused
 */
record GrantItem(String number, List<Row> rows, MergedGrant merged, boolean isWhole) {

    private static final String REFUSED = "*refused";

    /** What stands for a refused row among those of its grant. */
    static Row refused(Row row) {
        return new Row(row.place(), Map.of(REFUSED, "true"));
    }

    /** The grant of a group of rows; empty when all of them were refused. */
    static Optional<GrantItem> of(SortedRows.Group group, LocalKeys keys) {
        List<Row> rows = group.rows().stream().filter(row -> row.text(REFUSED).isEmpty()).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        MergedGrant merged =
                MergedGrant.of(rows.stream().map(row -> GrantRow.of(row, keys)).toList());
        boolean isWhole = rows.size() == group.rows().size();
        return Optional.of(new GrantItem(group.key(), rows, merged, isWhole));
    }
}
