// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a measurement was made, without any names. */
final class Machine {

    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d+) kB");

    private Machine() {}

    static String description() {
        return "%d processors, %s, %s %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    private static String memory() {
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
