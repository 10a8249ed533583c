// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.util.Map;
import java.util.TreeMap;
import org.publicaccess.pass.quickstart.Console;

/** Counts the faults that struck. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void count(String label) {
        counts.merge(label, 1, Integer::sum);
    }

    synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized void print(Console console) {
        console.result("| fault | times |");
        console.result("| --- | ---: |");
        counts.forEach((label, times) -> console.result("| %s | %d |".formatted(label, times)));
        console.result("| **together** | **%d** |".formatted(total()));
    }
}
