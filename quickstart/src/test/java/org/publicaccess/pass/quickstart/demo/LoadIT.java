// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.quickstart.folder.FreePorts;

/** {@code ./pass demo --fresh --load DIR}: begins with other data than the demo's, ids kept. */
class LoadIT {

    private static final int PORT = new FreePorts().next();

    private static final String FUNDER =
            """
            {"type":"funder","id":"200001","attributes":{"name":"Loaded funder","localKey":"x:funder:1"},"relationships":{}}
            """;

    @Test
    void theResourcesKeepTheirIdsAndNothingButCoreRuns(@TempDir Path data, @TempDir Path load)
            throws Exception {
        Files.writeString(load.resolve("funder.jsonl"), FUNDER);
        DemoProcess demo =
                DemoProcess.start(
                        data, PORT, "--no-training", "--fresh", "--load", load.toString());
        try {
            demo.untilReady();

            PassClient core =
                    new PassClient(
                            URI.create("http://localhost:" + PORT),
                            "backend",
                            "backend",
                            Duration.ofSeconds(20));
            Resource loaded = core.get(new ResourceRef("funder", "200001")).single();
            assertThat(loaded.text("name")).contains("Loaded funder");
            Resource made = core.create(Changes.to("funder").set("name", "New funder"));
            assertThat(Long.parseLong(made.id())).isGreaterThan(200001);
            assertThat(DemoProcess.commandsOn(data))
                    .anyMatch(command -> command.contains("pass-core"))
                    .noneMatch(command -> command.contains("deposit-service"))
                    .noneMatch(command -> command.contains("notification-service"));
        } finally {
            assertThat(demo.stop()).isZero();
        }

        DemoProcess again = DemoProcess.start(data, PORT, "--load", load.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        await().untilAsserted(
                        () ->
                                assertThat(again.progress())
                                        .singleElement()
                                        .asString()
                                        .contains("add --fresh"));
    }
}
