// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.loaders.grants.Grants.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

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
}
