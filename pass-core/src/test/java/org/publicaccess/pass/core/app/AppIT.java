// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** A core that serves the browser application. */
class AppIT {

    private static final String PAGE = "<html>the application</html>";

    @TempDir private static Path folder;
    private static CoreServer core;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("index.html"), PAGE);
        Files.writeString(folder.resolve("config.json"), "{}");
        Files.createDirectory(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/index-1a2b.js"), "go()");
        core = CoreServer.start(Map.of("PASS_CORE_APP_LOCATION", folder.toUri().toString()));
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @Test
    void theApplicationNeedsNoSignIn() {
        assertThat(get("/app/").text()).isEqualTo(PAGE);
        assertThat(get("/app/config.json").text()).isEqualTo("{}");
    }

    @Test
    void addressesThatAreNoFileShowTheApplication() {
        assertThat(get("/app/submissions/17/edit").text()).isEqualTo(PAGE);
    }

    @Test
    void theRootLeadsToTheApplication() {
        Answer answer = get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/app/");
    }

    @Test
    void onlyAssetsAreKeptForLong() {
        assertThat(get("/app/assets/index-1a2b.js").header("Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
        assertThat(get("/app/grants").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void missingAssetsAreNotFound() {
        assertThat(get("/app/assets/index-9z9z.js").status()).isEqualTo(404);
    }

    @Test
    void thePolicyForbidsWhatIsNotFromHere() {
        assertThat(get("/app/").header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void filesOutsideTheFolderAreNotServed() {
        assertThat(get("/app/%2e%2e/%2e%2e/etc/passwd").text()).doesNotContain("root:");
    }

    private static Answer get(String path) {
        return core.http().with("Accept", "text/html,*/*").get(path);
    }
}
