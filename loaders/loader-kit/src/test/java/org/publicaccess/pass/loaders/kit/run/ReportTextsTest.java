// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.loaders.kit.write.Draft.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTextsTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private final Report report = new Report(out);

    @Test
    void everythingIsCountedAndListsEnd() {
        for (int i = 0; i < 10_001; i++) {
            report.read();
            report.refuse("line " + i, "no");
        }
        report.count("grant", State.CHANGED);
        assertThat(ReportTexts.text(report, false, ""))
                .contains("rows: 10,001 read, 0 loaded, 10,001 refused")
                .contains("grant: 0 created, 1 changed, 0 unchanged")
                .contains("refused line 49: no")
                .contains("… and 9,951 more");
        JsonNode json =
                JsonMapper.builder()
                        .build()
                        .readTree(ReportTexts.json(report, "grant", ExitCode.SOME_REFUSED, ""));
        assertThat(json.path("refused").size()).isEqualTo(10_000);
        assertThat(json.at("/rows/refused").asInt()).isEqualTo(10_001);
        assertThat(json.path("outcome").asString()).isEqualTo("some_refused");
        assertThat(json.at("/changed/grant").asInt()).isEqualTo(1);
    }

    @Test
    void metricsAreThoseThatPrometheusReads() {
        report.read();
        report.loaded(1);
        report.count("grant", State.CREATED);
        assertThat(
                        Metrics.text(
                                report,
                                "grant",
                                ExitCode.LOADED,
                                Duration.ofMillis(1500),
                                Instant.EPOCH))
                .contains("pass_loader_exit_code{loader=\"grant\"} 0\n")
                .contains("pass_loader_duration_seconds{loader=\"grant\"} 1.5\n")
                .contains("pass_loader_rows{loader=\"grant\",outcome=\"loaded\"} 1\n")
                .contains(
                        "pass_loader_resources{loader=\"grant\",type=\"grant\",state=\"created\"} 1\n");
    }

    @Test
    void aTerminalGetsABarNowAndThen() {
        Instant[] now = {Instant.EPOCH};
        Clock clock =
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now[0];
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                };
        Progress progress = new Progress(out, true, clock);
        progress.at("reading", 0.1);
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
        now[0] = now[0].plus(Duration.ofSeconds(1));
        progress.at("reading", 0.5);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("reading")
                .contains("#".repeat(20) + " ".repeat(20))
                .endsWith("50 %");
    }
}
