// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.time.Duration;
import java.time.Instant;

/** Writes what a load did for the text file collector of Prometheus' node exporter. */
final class Metrics {

    private final StringBuilder text = new StringBuilder();
    private final String loader;

    private Metrics(String loader) {
        this.loader = loader;
    }

    static String text(
            Report report, String loader, ExitCode code, Duration duration, Instant end) {
        Metrics metrics = new Metrics(loader);
        metrics.type("exit_code").value("exit_code", "", "" + code.number());
        metrics.type("duration_seconds")
                .value("duration_seconds", "", "" + duration.toMillis() / 1000.0);
        metrics.type("end_timestamp_seconds")
                .value("end_timestamp_seconds", "", "" + end.getEpochSecond());
        metrics.type("rows")
                .value("rows", ",outcome=\"read\"", "" + report.rowsRead())
                .value("rows", ",outcome=\"loaded\"", "" + report.rowsLoaded())
                .value("rows", ",outcome=\"refused\"", "" + report.rowsRefused());
        metrics.type("resources");
        report.resources()
                .forEach(
                        (type, states) ->
                                states.forEach(
                                        (state, count) ->
                                                metrics.value(
                                                        "resources",
                                                        ",type=\"%s\",state=\"%s\""
                                                                .formatted(
                                                                        type,
                                                                        ReportTexts.word(state)),
                                                        "" + count)));
        return metrics.text.toString();
    }

    private Metrics type(String name) {
        text.append("# TYPE pass_loader_").append(name).append(" gauge\n");
        return this;
    }

    private Metrics value(String name, String labels, String value) {
        text.append("pass_loader_").append(name).append("{loader=\"").append(loader).append('"');
        text.append(labels).append("} ").append(value).append('\n');
        return this;
    }
}
