// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.loaders.grants.Grants.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;
import org.springframework.jdbc.core.simple.JdbcClient;

class MarkIT {

    @TempDir Path folder;
    private Grants grants;

    @BeforeEach
    void newInstitution() {
        grants = new Grants(folder);
    }

    private static String at(String grant, String updated) {
        return row(grant, "2024-01-05", 1, "P", 1, updated);
    }

    private static String mark(LoaderRun run) {
        return run.report().path("mark").asString("");
    }

    @Test
    void theMarkIsTheLatestChangeLoaded() {
        LoaderRun run =
                grants.load(List.of(at("1", "2026-03-02 10:00:00.5"), at("2", "2026-03-01")));
        assertThat(mark(run)).isEqualTo("2026-03-02T10:00:00.500Z");
    }

    @Test
    void theMarkStaysBeforeARowThatWasRefused() {
        LoaderRun run =
                grants.load(
                        List.of(
                                at("1", "2026-03-03"),
                                at("2", "2026-03-02").replace(",P,", ",X,"),
                                at("3", "2026-03-01")));
        assertThat(mark(run)).isEqualTo("2026-03-01T23:59:59.999Z");
    }

    @Test
    void theMarkStaysBeforeTheRowsOfAGrantThatWasRefused() {
        LoaderRun run =
                grants.load(
                        List.of(
                                at("1", "2026-03-03"),
                                row("2", "2024-01-05", 1, "C", 9, "2026-03-02")));
        assertThat(mark(run)).isEqualTo("2026-03-01T23:59:59.999Z");
    }

    @Test
    void theMarkNeverMovesBackAndIgnoresTheFuture() {
        grants.load(List.of(at("1", "2026-03-03")));
        LoaderRun run = grants.load(List.of(at("1", "2026-03-01"), at("2", "2031-01-01")));
        assertThat(mark(run)).isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void theMarkStaysWhenItIsUnknownWhenARefusedRowChanged() {
        grants.load(List.of(at("1", "2026-03-03")));
        LoaderRun run =
                grants.load(List.of(at("1", "2026-03-05"), at("2", "2026-03-04") + ",more"));
        assertThat(mark(run)).isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void aRunThatBeginsAfterTheMarkDoesNotMoveIt() {
        grants.load(List.of(at("1", "2026-03-03")));
        List<String> later = List.of(at("2", "2026-03-09"));
        assertThat(mark(grants.load(later, "--since", "2026-03-08")))
                .isEqualTo("2026-03-03T00:00:00Z");
        assertThat(mark(grants.load(later, "--since", "2026-03-02")))
                .isEqualTo("2026-03-09T00:00:00Z");
    }

    @Test
    void peopleAndFundersThatCoreRefusesHoldTheMarkToo() {
        String odd = "Odd " + grants.domain;
        grants.load(List.of(row("1", 1, "P", 1), row("1", 2, "C", 1)));
        String users =
                "PI_FIRST_NAME,PI_LAST_NAME,PI_EMPLOYEE_ID,UPDATE_TIMESTAMP\nJane,"
                        + odd
                        + ",1001,2026-03-02\nAda,Roe,1002,2026-03-05\n";
        String funders =
                "PRIMARY_FUNDER_CODE,PRIMARY_FUNDER_NAME,UPDATE_TIMESTAMP\n77,"
                        + odd
                        + ",2026-03-02\n78,Fund,2026-03-05\n";
        holdsTheMark("users", "last_name", odd, users);
        holdsTheMark("funders", "name", odd, funders);
    }

    private void holdsTheMark(String mode, String column, String refused, String file) {
        JdbcClient db = CoreServer.shared().jdbc();
        db.sql(
                        "ALTER TABLE %s ADD CONSTRAINT mark_it CHECK (%s <> '%s')"
                                .formatted(mode, column, refused))
                .update();
        try {
            LoaderRun run = grants.load(file.getBytes(StandardCharsets.UTF_8), "--mode", mode);
            assertThat(run.refusals()).as(mode).singleElement().asString().startsWith("line 2: ");
            assertThat(run.report().at("/rows/loaded").asInt()).as(mode).isEqualTo(1);
            assertThat(mark(run)).as(mode).isEqualTo("2026-03-01T23:59:59.999Z");
        } finally {
            db.sql("ALTER TABLE %s DROP CONSTRAINT mark_it".formatted(mode)).update();
        }
    }
}
