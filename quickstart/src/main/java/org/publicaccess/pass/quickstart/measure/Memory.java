// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The memory that processes take: the proportional set size, in which a page that several share
 * counts in parts.
 *
 * @param kib KiB by part of the system
 */
record Memory(Map<String, Long> kib) {

    static final Memory NONE = new Memory(Map.of());

    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");
    private static final Pattern APP = Pattern.compile("/apps/([a-z-]+)-[0-9a-f]{16}/");

    Memory {
        kib = Map.copyOf(kib);
    }

    /** What a process and its descendants take; nothing where the system does not tell. */
    static Memory of(ProcessHandle process) {
        Map<String, Long> parts = new TreeMap<>();
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> parts.merge(part(each.pid()), pss(each.pid()), Long::sum));
        return new Memory(parts);
    }

    private static String part(long pid) {
        String command = read(pid, "cmdline").replace('\0', ' ').strip();
        Matcher app = APP.matcher(command);
        if (app.find()) {
            return app.group(1);
        }
        if (command.contains("postgres")) {
            return "PostgreSQL";
        }
        return command.contains("BrokerMain") ? "broker" : "launcher";
    }

    private static long pss(long pid) {
        Matcher pss = PSS.matcher(read(pid, "smaps_rollup"));
        return pss.find() ? Long.parseLong(pss.group(1)) : 0;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, file));
        } catch (IOException _) {
            return "";
        }
    }

    long totalKib() {
        return kib.values().stream().mapToLong(Long::longValue).sum();
    }
}
