// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.publicaccess.pass.quickstart.Console;

/** The figures as Markdown tables. */
record Report(Duration first, List<Duration> second, List<Duration> empty, Memory memory) {

    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d+) kB");

    void print(Console console) {
        console.result(machine());
        console.result("");
        console.result("| start | median | fastest | slowest |");
        console.result("| --- | ---: | ---: | ---: |");
        console.result(row("empty Spring Boot web application", empty));
        console.result(row("demo, first start in an empty folder", List.of(first)));
        console.result(row("demo, later start", second));
        console.result("");
        console.result(
                "A later start takes %.1f times as long as the empty application's."
                        .formatted(seconds(median(second)) / seconds(median(empty))));
        if (memory.totalKib() > 0) {
            printMemory(console);
        }
    }

    private void printMemory(Console console) {
        console.result("");
        console.result("| idle | PSS in MiB |");
        console.result("| --- | ---: |");
        new TreeMap<>(memory.kib())
                .forEach((part, kib) -> console.result("| %s | %d |".formatted(part, kib / 1024)));
        console.result("| **total** | **%d** |".formatted(memory.totalKib() / 1024));
    }

    private static String row(String what, List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f s |",
                what,
                seconds(median(times)),
                seconds(sorted.getFirst()),
                seconds(sorted.getLast()));
    }

    private static Duration median(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static String machine() {
        return "%d processors, %s, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memoryOfMachine(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }

    private static String memoryOfMachine() {
        try {
            Matcher total = MEMORY.matcher(Files.readString(Path.of("/proc/meminfo")));
            if (total.find()) {
                return Long.parseLong(total.group(1)) / 1024 / 1024 + " GiB memory";
            }
        } catch (IOException _) {
            // Not Linux: the person who notes the figures knows the machine.
        }
        return "memory unknown";
    }
}
