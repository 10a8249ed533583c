// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.loaders.kit.source.Row;

class PacmRowTest {

    private static PacmRow row(PacmList list, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put(PacmColumns.PMID, "39990001");
        values.put(PacmColumns.GRANT, "R01 ZZ000001");
        return PacmRow.of(new Row("line 2", values), list);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLIANT,PMCID,9990001,COMPLETE",
        "COMPLIANT,NIHMSID,1599999,COMPLETE",
        "NON_COMPLIANT,NIHMSID,1599999,STALLED",
        "NON_COMPLIANT,NIHMS file deposited,1/5/2026,",
        "IN_PROCESS,NIHMS tagging complete,1/5/2026,IN_PROGRESS",
        "IN_PROCESS,NIHMS initial approval,1/5/2026,IN_PROGRESS",
        "IN_PROCESS,NIHMSID,1599999,ACCEPTED",
    })
    void theStatusOfACopyFollowsFromListIdsAndDates(
            PacmList list, String column, String value, CopyStatus status) {
        assertThat(row(list, Map.of(column, value)).copyStatus())
                .isEqualTo(Optional.ofNullable(status));
    }

    @ParameterizedTest
    @CsvSource({"9990001,PMC9990001", "PMC9990001,PMC9990001", "pmc9990001,PMC9990001"})
    void idsGetTheirPrefix(String given, String stored) {
        assertThat(row(PacmList.COMPLIANT, Map.of(PacmColumns.PMCID, given)).pmcid())
                .hasValue(stored);
    }

    @Test
    void aCompleteCopyStaysCompleteAndNoneReturnsToAccepted() {
        for (CopyStatus from : CopyStatus.values()) {
            for (CopyStatus to : CopyStatus.values()) {
                boolean allowed =
                        from == CopyStatus.ACCEPTED
                                || to == from
                                || (from != CopyStatus.COMPLETE && to != CopyStatus.ACCEPTED);
                assertThat(CopyProgress.allows(Optional.of(from), to))
                        .as("%s to %s", from, to)
                        .isEqualTo(allowed);
            }
        }
    }
}
