// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingIsLeftBehindWhereverTheProcessEnds() throws IOException {
        try (SortedRows sorted = new SortedRows(100)) {
            sorted.add("a", new Row("line 1", Map.of("A", "1")));
            assertThat(openFiles()).isNotEmpty().allMatch(name -> name.endsWith(" (deleted)"));
        }
        assertThat(openFiles()).isEmpty();
    }

    private static List<String> openFiles() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            for (Path one : all.toList()) {
                if (Files.isSymbolicLink(one)) {
                    names.add(Files.readSymbolicLink(one).toString());
                }
            }
        }
        names.removeIf(name -> !name.contains("pass-loader"));
        return names;
    }
}
