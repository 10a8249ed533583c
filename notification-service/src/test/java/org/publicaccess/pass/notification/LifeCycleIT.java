// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.notification.testing.Surroundings;
import org.springframework.context.ConfigurableApplicationContext;

class LifeCycleIT {

    @TempDir Path folder;

    @Test
    @Timeout(60)
    void theReadyFileIsThereWhileMessagesAreTakenAndTheServiceStopsQuickly() throws IOException {
        Path ready = folder.resolve("ready");
        Files.createFile(ready);
        try (Surroundings at = new Surroundings()) {
            ConfigurableApplicationContext service = at.start("pass.ready-file=" + ready);
            await().until(() -> Files.exists(ready));

            long before = System.nanoTime();
            service.close();

            assertThat(ready).doesNotExist();
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void nothingIsSentAndNothingKeptForLaterWhileDisabled() {
        try (Surroundings at = new Surroundings()) {
            at.putSubmission("7", "first@example.edu", "second@example.edu");
            at.putEvent("1", "7");
            ConfigurableApplicationContext service = at.start("pass.notification.mode=disabled");
            at.announce("1", null);
            await().until(() -> at.eventState("1").equals("discarded"));
            service.close();

            at.start();
            at.putEvent("2", "7");
            at.announce("1", null);
            at.announce("2", null);

            await().until(() -> at.stored("2", "sent") == 2);
            assertThat(at.messageIds()).hasSize(2);
        }
    }

    @Test
    void aMissingSettingIsSaidInOneSentence() {
        try (Surroundings at = new Surroundings()) {
            assertThatThrownBy(() -> at.start("pass.app.domain="))
                    .rootCause()
                    .hasMessageContaining("PASS_APP_DOMAIN is \"\": give the host name");
        }
    }
}
