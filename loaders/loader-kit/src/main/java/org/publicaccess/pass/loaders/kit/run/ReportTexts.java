// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.publicaccess.pass.loaders.kit.write.Draft.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes reports for people, for programs and for Prometheus. */
final class ReportTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_SHOWN = 50;

    private ReportTexts() {}

    /** For people. */
    static String text(Report report, boolean dryRun) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(dryRun ? "Nothing was written. This load would give:" : "Loaded:");
        lines.add(
                "  rows: %,d read, %,d loaded, %,d refused"
                        .formatted(report.rowsRead(), report.rowsLoaded(), report.rowsRefused()));
        report.resources()
                .forEach((type, states) -> lines.add("  %s: %s".formatted(type, counts(states))));
        report.notes().stream().limit(MAX_SHOWN).forEach(note -> lines.add("  note: " + note));
        more(lines, report.notes().size());
        report.refusals().stream()
                .limit(MAX_SHOWN)
                .forEach(one -> lines.add("  refused %s: %s".formatted(one.place(), one.reason())));
        more(lines, report.rowsRefused());
        if (!report.mark().isEmpty()) {
            lines.add("  loaded up to " + report.mark());
        }
        return lines.toString();
    }

    private static void more(StringJoiner lines, long all) {
        if (all > MAX_SHOWN) {
            lines.add("  … and %,d more".formatted(all - MAX_SHOWN));
        }
    }

    private static String counts(Map<State, Long> states) {
        StringJoiner counts = new StringJoiner(", ");
        for (State state : State.values()) {
            counts.add("%,d %s".formatted(states.getOrDefault(state, 0L), word(state)));
        }
        return counts.toString();
    }

    private static String word(State state) {
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

    /** For the text file collector of Prometheus' node exporter. */
    static String metrics(Report report, String loader, ExitCode code, double seconds, long now) {
        StringBuilder text = new StringBuilder();
        String label = "{loader=\"" + loader + "\"";
        text.append("# TYPE pass_loader_exit_code gauge\n");
        text.append("pass_loader_exit_code%s} %d\n".formatted(label, code.number()));
        text.append("# TYPE pass_loader_duration_seconds gauge\n");
        text.append("pass_loader_duration_seconds%s} %s\n".formatted(label, seconds));
        text.append("# TYPE pass_loader_end_timestamp_seconds gauge\n");
        text.append("pass_loader_end_timestamp_seconds%s} %d\n".formatted(label, now));
        text.append("# TYPE pass_loader_rows gauge\n");
        Map.of(
                        "read",
                        report.rowsRead(),
                        "loaded",
                        report.rowsLoaded(),
                        "refused",
                        report.rowsRefused())
                .forEach(
                        (outcome, rows) ->
                                text.append(
                                        "pass_loader_rows%s,outcome=\"%s\"} %d\n"
                                                .formatted(label, outcome, rows)));
        text.append("# TYPE pass_loader_resources gauge\n");
        report.resources()
                .forEach(
                        (type, states) ->
                                states.forEach(
                                        (state, count) ->
                                                text.append(
                                                        "pass_loader_resources%s,type=\"%s\",state=\"%s\"} %d\n"
                                                                .formatted(
                                                                        label,
                                                                        type,
                                                                        word(state),
                                                                        count))));
        return text.toString();
    }
}
