// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderChild;
import org.publicaccess.pass.loaders.kit.testing.Snapshot;

class KilledLoadIT {

    private static final int KILLS = 3;
    private static final int PAPERS = 100;
    private static final String LIST = "inprocess";

    @TempDir Path folder;
    private final FakeNcbi ncbi = new FakeNcbi();

    @AfterEach
    void stop() {
        ncbi.close();
    }

    @Test
    void aLoadThatIsKilledAgainAndAgainEndsLikeACleanOne() throws Exception {
        long seed = Long.getLong("seed", 20260301);
        System.out.println("KilledLoadIT: -Dseed=" + seed);
        Random random = new Random(seed);
        Nihms clean = new Nihms(Files.createDirectory(folder.resolve("clean")), ncbi);
        assertThat(clean.load(LIST, rows(clean)).code()).isEqualTo(ExitCode.LOADED);

        Nihms killed = new Nihms(Files.createDirectory(folder.resolve("killed")), ncbi);
        long stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killed.write(LIST, rows(killed));
            LoaderChild child =
                    LoaderChild.start(folder, killed.settings, 128, killed.folder.toString());
            stored = child.killAt(stored + random.nextInt(PAPERS), () -> stored(killed));
        }
        assertThat(stored).as("resources of the killed loads").isPositive();
        assertThat(killed.load(LIST, rows(killed)).code()).isEqualTo(ExitCode.LOADED);

        assertThat(everything(killed)).hasSize(3 * PAPERS + 2).isEqualTo(everything(clean));
    }

    private static String[] rows(Nihms nihms) {
        return IntStream.range(0, PAPERS)
                .mapToObj(
                        paper ->
                                nihms.row(
                                        paper,
                                        "",
                                        "%d%03d".formatted(nihms.number, paper),
                                        "1/5/2026,1/6/2026,,"))
                .toArray(String[]::new);
    }

    /** Publications, copies and submissions; the grant and the repository. */
    private static List<String> everything(Nihms nihms) {
        return Snapshot.of(
                nihms.core,
                List.of("publication", "repositoryCopy", "submission", "grant", "repository"),
                "" + nihms.number);
    }

    private static long stored(Nihms nihms) {
        return CoreServer.shared()
                .jdbc()
                .sql(
                        """
                        SELECT (SELECT count(*) FROM publications WHERE pmid LIKE :number || '%')
                             + (SELECT count(*) FROM repository_copies c JOIN publications p ON p.id = c.publication_id
                                WHERE p.pmid LIKE :number || '%')
                             + (SELECT count(*) FROM submissions s JOIN publications p ON p.id = s.publication_id
                                WHERE p.pmid LIKE :number || '%')
                        """)
                .param("number", "" + nihms.number)
                .query(Long.class)
                .single();
    }
}
