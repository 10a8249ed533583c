// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderChild;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

class KilledLoadIT {

    private static final int KILLS = 3;
    private static final int GRANTS = 400;

    @TempDir Path folder;

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int grant = 0; grant < GRANTS; grant++) {
            int pi = random.nextInt(GRANTS);
            rows.add(Grants.row("G" + grant, pi, "P", pi));
            rows.add(Grants.row("G" + grant, random.nextInt(GRANTS), "C", pi));
        }
        rows.add(Grants.row("faulty", 1, "X", 1));
        return rows;
    }

    @Test
    void aLoadThatIsKilledAgainAndAgainEndsLikeACleanOne() throws Exception {
        long seed = Long.getLong("seed", 20260301);
        System.out.println("KilledLoadIT: -Dseed=" + seed);
        Random random = new Random(seed);
        List<String> rows = rows(random);
        Grants clean = new Grants(folder);
        assertThat(clean.load(rows).code()).isEqualTo(ExitCode.SOME_REFUSED);
        List<String> expected = clean.everything();

        Grants killed = new Grants(folder);
        Path file =
                Files.writeString(
                        folder.resolve("killed.csv"),
                        Grants.HEADER + "\n" + String.join("\n", rows));
        long stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            stored =
                    LoaderChild.start(folder, killed.settings, 256, file.toString())
                            .killAt(stored + random.nextInt(300), () -> stored(killed));
        }
        assertThat(stored).as("resources of the killed loads").isPositive();

        LoaderRun last = killed.run(file.toString());
        assertThat(last.code()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(killed.everything()).isEqualTo(expected);
        assertThat(last.report().path("mark")).isEqualTo(killed.load(rows).report().path("mark"));
    }

    private static long stored(Grants grants) {
        return CoreServer.shared()
                .jdbc()
                .sql(
                        """
                        SELECT (SELECT count(*) FROM grants WHERE local_key LIKE :domain || ':%')
                             + (SELECT count(*) FROM user_locators WHERE locator_id LIKE :domain || ':employeeid:%')
                        """)
                .param("domain", grants.domain)
                .query(Long.class)
                .single();
    }
}
