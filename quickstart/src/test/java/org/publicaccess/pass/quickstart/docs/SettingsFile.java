// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a service's {@code application.yaml} into properties; enough of YAML for those files. */
final class SettingsFile {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final TreeMap<Integer, String> parents = new TreeMap<>();
    private Optional<Folded> folded = Optional.empty();

    /** A value over several lines, of which those belong to it that are indented deeper. */
    private record Folded(String name, int depth) {}

    private SettingsFile() {}

    /** Values by full property name, in the file's order. */
    static Map<String, String> read(Path file) throws IOException {
        SettingsFile settings = new SettingsFile();
        Files.readAllLines(file).forEach(settings::line);
        return settings.values;
    }

    private void line(String line) {
        String text = line.strip();
        int depth = line.indexOf(text);
        if (folded.isPresent() && depth > folded.get().depth()) {
            values.merge(folded.get().name(), text, (start, rest) -> start + " " + rest);
            return;
        }
        folded = Optional.empty();
        int colon =
                text.startsWith("\"") ? text.indexOf(':', text.indexOf('"', 1)) : text.indexOf(':');
        if (text.isEmpty() || text.startsWith("#") || text.startsWith("-") || colon < 0) {
            return;
        }
        parents.tailMap(depth, true).clear();
        String prefix = parents.isEmpty() ? "" : parents.lastEntry().getValue() + ".";
        String name = prefix + text.substring(0, colon).replaceAll("[\"\\[\\]]", "");
        String value = text.substring(colon + 1).strip();
        if (value.equals(">-")) {
            folded = Optional.of(new Folded(name, depth));
        } else if (value.isEmpty()) {
            parents.put(depth, name);
        } else {
            values.put(name, value.replaceAll("^['\"]|['\"]$", ""));
        }
    }
}
