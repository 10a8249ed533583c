// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderChild;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;
import org.publicaccess.pass.loaders.kit.testing.Snapshot;

class KilledLoadIT {

    private static final int KILLS = 3;
    private static final int JOURNALS = 1000;

    /** The first four digits of every ISSN of a load; no other test's begin with a zero. */
    private static final String CLEAN = "0123";

    private static final String KILLED = "0456";

    @TempDir Path folder;
    private final PassClient core =
            new PassClient(
                    URI.create(CoreServer.shared().url()),
                    "backend",
                    "backend",
                    Duration.ofSeconds(60));

    @Test
    void aLoadThatIsKilledAgainAndAgainEndsLikeACleanOne() throws Exception {
        long seed = Long.getLong("seed", 20260301);
        System.out.println("KilledLoadIT: -Dseed=" + seed);
        Random random = new Random(seed);
        assertThat(load(CLEAN).code()).isEqualTo(ExitCode.LOADED);

        long stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            LoaderChild child =
                    LoaderChild.start(
                            folder, Map.of(), 128, "--medline", catalogue(KILLED).toString());
            stored = child.killAt(stored + random.nextInt(JOURNALS / KILLS), this::stored);
        }
        assertThat(stored).as("journals of the killed loads").isPositive();
        assertThat(load(KILLED).code()).isEqualTo(ExitCode.LOADED);

        assertThat(Snapshot.of(core, List.of("journal"), KILLED))
                .hasSize(JOURNALS)
                .isEqualTo(Snapshot.of(core, List.of("journal"), CLEAN));
    }

    private LoaderRun load(String mark) throws Exception {
        return LoaderRun.of(
                JournalLoader.DESCRIPTION,
                LoaderRun.settings(CoreServer.shared().url(), Map.of()),
                Clock.systemUTC(),
                "--medline",
                catalogue(mark).toString());
    }

    private Path catalogue(String mark) throws Exception {
        return Files.write(
                folder.resolve(mark + ".txt"),
                IntStream.range(0, JOURNALS).mapToObj(number -> entry(mark, number)).toList());
    }

    private static String entry(String mark, int number) {
        return """
        --------------------------------------------------------
        JrId: %2$d
        JournalTitle: Journal of Killed Widgets %1$s-1%2$03d
        MedAbbr: J Killed Widgets %1$s-1%2$03d
        ISSN (Print): %1$s-1%2$03d
        ISSN (Online):
        IsoAbbr: J. Killed Widgets %1$s-1%2$03d
        NlmId: %1$s1%2$03dKW"""
                .formatted(mark, number);
    }

    private long stored() {
        return CoreServer.shared()
                .jdbc()
                .sql(
                        "SELECT count(*) FROM journals WHERE nlmta LIKE 'J Killed Widgets ' || ? || '%'")
                .param(KILLED)
                .query(Long.class)
                .single();
    }
}
