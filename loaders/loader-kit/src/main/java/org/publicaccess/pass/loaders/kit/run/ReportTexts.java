// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.publicaccess.pass.loaders.kit.write.Draft.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes reports for people and for programs. */
final class ReportTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_SHOWN = 50;

    private ReportTexts() {}

    /** For people. */
    static String text(Report report, boolean dryRun, String failure) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        if (!failure.isEmpty()) {
            lines.add("The load failed: " + failure).add("Before that:");
        } else {
            lines.add(dryRun ? "Nothing was written. This load would give:" : "Loaded:");
        }
        lines.add(
                "  rows: %s read, %s loaded, %s refused"
                        .formatted(
                                number(report.rowsRead()),
                                number(report.rowsLoaded()),
                                number(report.rowsRefused())));
        report.resources()
                .forEach((type, states) -> lines.add("  " + type + ": " + counts(states)));
        report.notes().stream().limit(MAX_SHOWN).forEach(note -> lines.add("  note: " + note));
        more(lines, report.notes().size());
        report.refusals().stream()
                .limit(MAX_SHOWN)
                .forEach(one -> lines.add("  refused " + one.place() + ": " + one.reason()));
        more(lines, report.rowsRefused());
        if (!report.mark().isEmpty()) {
            lines.add("  loaded up to " + report.mark());
        }
        return lines.toString();
    }

    private static void more(StringJoiner lines, long all) {
        if (all > MAX_SHOWN) {
            lines.add("  … and " + number(all - MAX_SHOWN) + " more");
        }
    }

    private static String counts(Map<State, Long> states) {
        StringJoiner counts = new StringJoiner(", ");
        for (State state : State.values()) {
            counts.add(number(states.getOrDefault(state, 0L)) + " " + word(state));
        }
        return counts.toString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** For programs. */
    static byte[] json(Report report, String loader, ExitCode code, String failure) {
        ObjectNode root = JSON.createObjectNode();
        root.put("loader", loader).put("outcome", code.name().toLowerCase(Locale.ROOT));
        if (!failure.isEmpty()) {
            root.put("failure", failure);
        }
        root.putObject("rows")
                .put("read", report.rowsRead())
                .put("loaded", report.rowsLoaded())
                .put("refused", report.rowsRefused());
        for (State state : State.values()) {
            ObjectNode types = root.putObject(word(state));
            report.resources()
                    .forEach((type, states) -> types.put(type, states.getOrDefault(state, 0L)));
        }
        root.set("refused", JSON.valueToTree(report.refusals()));
        root.set("notes", JSON.valueToTree(report.notes()));
        root.set("changes", JSON.valueToTree(report.listed()));
        if (!report.mark().isEmpty()) {
            root.put("mark", report.mark());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }
}
