// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRowsTest {

    @ParameterizedTest
    @ValueSource(ints = {500, 20_000, 100_000_000})
    void rowsComeGroupedAndInTheirOrderHoweverLittleMemoryThereIs(int portion) {
        Random random = new Random(20260301);
        Map<String, List<Row>> expected = new TreeMap<>();
        try (SortedRows sorted = new SortedRows(portion)) {
            for (int i = 0; i < 1000; i++) {
                String key = "key" + random.nextInt(100);
                Row row = new Row("line " + i, Map.of("A", "ä\n" + i, "B", ""));
                sorted.add(key, row);
                expected.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
            assertThat(sorted.size()).isEqualTo(1000);
            for (int time = 0; time < 2; time++) {
                List<String> keys = new ArrayList<>();
                Map<String, List<Row>> groups = new HashMap<>();
                sorted.groups(
                        group -> {
                            keys.add(group.key());
                            groups.put(group.key(), group.rows());
                        });
                assertThat(keys).isEqualTo(List.copyOf(expected.keySet()));
                assertThat(groups).isEqualTo(expected);
            }
        }
    }
}
