// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

class HarvestIT {

    @TempDir Path folder;
    private final FakeNcbi ncbi = new FakeNcbi();
    private Nihms nihms;

    @BeforeEach
    void configure() {
        nihms = new Nihms(folder, ncbi);
        nihms.settings.put("pass.nihms.pacm.institution", "Eastbrook University");
        nihms.settings.put("pass.nihms.pacm.ipf", "123");
        nihms.settings.put("pass.nihms.pacm.token", "secret token");
        for (PacmList list : PacmList.values()) {
            ncbi.lists.put(list.path(), Nihms.HEADER + "\n");
        }
    }

    @AfterEach
    void stop() {
        ncbi.close();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theThreeListsAreFetchedAndLoaded() throws IOException {
        ncbi.lists.put(
                "c", Nihms.HEADER + "\n" + nihms.row(1, "9990001", "", "1/5/2026,,,") + "\n");
        LoaderRun run = nihms.run("--harvest", "--months", "18");
        assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.LOADED);
        String from =
                DateTimeFormatter.ofPattern("MM")
                        .format(YearMonth.now(Clock.systemUTC()).minusMonths(18));
        assertThat(ncbi.asked)
                .anyMatch(
                        asked ->
                                asked.startsWith(
                                        "/pacm/c?format=csv&inst=Eastbrook+University&ipf=123&api-token=secret+token&pdf="
                                                + from
                                                + "%2F"));
        assertThat(nihms.copy(1).text("copyStatus")).hasValue("complete");
        assertThat(files())
                .hasSize(3)
                .allMatch(name -> name.matches("\\w+_nihmspubs_\\d{14}\\.csv\\.done"));
    }

    @Test
    void withTwelveMonthsNoDateIsAskedFor() {
        nihms.run("--harvest", "--lists", "compliant,inprocess");
        assertThat(ncbi.asked.stream().filter(asked -> asked.startsWith("/pacm/")).toList())
                .hasSize(2)
                .noneMatch(asked -> asked.contains("pdf="));
    }

    @Test
    void emptyAnswersAndWebPagesAreRefusedAndLeaveNoFile() throws IOException {
        ncbi.lists.put("n", "");
        assertThat(failure()).contains("answered with an empty file").doesNotContain("secret");
        ncbi.lists.put("n", "<html>Please sign in</html>");
        assertThat(failure()).contains("answered with a web page").doesNotContain("secret");
        assertThat(files()).isEmpty();
    }

    private String failure() {
        LoaderRun run = nihms.run("--harvest");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        return run.report().path("failure").asString();
    }

    @Test
    void theTokenMayComeFromACommandAndItsEndIsToldTwoWeeksBefore() {
        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(14);
        nihms.settings.put("pass.nihms.pacm.token-command", "printf 'fresh\\n" + end + "\\n'");
        LoaderRun run = nihms.run("--harvest");
        assertThat(ncbi.asked).anyMatch(asked -> asked.contains("api-token=fresh"));
        assertThat(run.report().path("notes").toString()).contains("ends on " + end);
        nihms.settings.put(
                "pass.nihms.pacm.token-command", "printf 'fresh\\n" + end.plusDays(2) + "\\n'");
        assertThat(nihms.run("--harvest").report().path("notes").toString())
                .doesNotContain("ends on");
        nihms.settings.put("pass.nihms.pacm.token-command", "exit 3");
        assertThat(failure()).startsWith("The token command gave no token");
    }
}
