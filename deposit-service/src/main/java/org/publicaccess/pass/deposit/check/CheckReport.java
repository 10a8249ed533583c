// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that was found, for people and for programs.
 *
 * @param problems why the configuration cannot be used at all
 */
record CheckReport(String configuration, List<String> problems, List<Finding> findings) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    boolean isWell() {
        return problems.isEmpty() && findings.stream().allMatch(Finding::isWell);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (problems.isEmpty()) {
            line(text, "%s describes %d repositories.".formatted(configuration, findings.size()));
        } else {
            line(text, configuration + " cannot be used:");
            problems.forEach(problem -> line(text, "  - " + problem));
        }
        for (Finding finding : findings) {
            line(text, "");
            line(
                    text,
                    "%s (%s): %s: %s"
                            .formatted(
                                    finding.repository().key(),
                                    finding.kinds(),
                                    finding.connection().ok() ? "OK" : "FAILED",
                                    finding.connection().message()));
            finding.dryRun().ifPresent(dryRun -> dryRun(text, dryRun));
        }
        return text.toString();
    }

    private static void dryRun(StringBuilder text, DryRun dryRun) {
        String begin = "  submission %s: ".formatted(dryRun.submission());
        if (dryRun.content().isEmpty()) {
            line(text, begin + "nothing could be sent: " + dryRun.problem());
            return;
        }
        line(text, begin + "this would be sent:");
        JSON.writeValueAsString(dryRun.content().get())
                .lines()
                .forEach(each -> line(text, "    " + each));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }

    String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("configuration", configuration).put("ok", isWell());
        ArrayNode wrong = root.putArray("problems");
        problems.forEach(wrong::add);
        ArrayNode repositories = root.putArray("repositories");
        for (Finding finding : findings) {
            ObjectNode node = repositories.addObject();
            node.put("key", finding.repository().key()).put("kinds", finding.kinds());
            node.putObject("connection")
                    .put("ok", finding.connection().ok())
                    .put("message", finding.connection().message());
            finding.dryRun()
                    .ifPresent(
                            dryRun -> {
                                ObjectNode sent = node.putObject("dryRun");
                                sent.put("submission", dryRun.submission());
                                sent.put("ok", dryRun.isWell());
                                sent.put("problem", dryRun.problem());
                                dryRun.content().ifPresent(all -> sent.set("content", all));
                            });
        }
        return JSON.writeValueAsString(root) + System.lineSeparator();
    }
}
