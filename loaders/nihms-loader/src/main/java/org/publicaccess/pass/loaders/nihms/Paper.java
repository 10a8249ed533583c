// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.loaders.kit.source.Row;

/** All that NIH says of one paper, and what became of it. */
final class Paper {

    private final String pmid;
    private final List<PacmRow> rows;
    private final List<Refused> refused = new ArrayList<>();

    /** A row that cannot be loaded. */
    record Refused(Row row, String reason) {}

    Paper(String pmid, List<PacmRow> rows) {
        this.pmid = pmid;
        this.rows = List.copyOf(rows);
    }

    String pmid() {
        return pmid;
    }

    List<PacmRow> rows() {
        return rows;
    }

    List<Refused> refused() {
        return refused;
    }

    /** Begins anew, before the paper is compared again. */
    void clear() {
        refused.clear();
    }

    void refuse(PacmRow row, String reason) {
        refused.add(new Refused(row.row(), reason));
    }

    Optional<String> nihmsDigits() {
        return rows.stream()
                .flatMap(row -> row.nihmsId().stream())
                .map(id -> id.substring("NIHMS".length()))
                .findFirst();
    }
}
