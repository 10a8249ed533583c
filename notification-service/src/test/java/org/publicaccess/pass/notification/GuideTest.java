// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.NotificationChoice;
import org.publicaccess.pass.notification.mail.Kind;

/** What the guide says is what the service does. */
class GuideTest {

    private final List<String> guide = Files.readAllLines(Path.of("../docs/notifications.md"));

    GuideTest() throws IOException {}

    @Test
    void everyKindStandsInTheTableWithItsTemplatesAndItsChoice() {
        assertThat(
                        guide.stream()
                                .filter(
                                        line ->
                                                line.matches(
                                                        "\\| `(SUBMISSION|INVITATION|DEPOSIT|STAFF)_.*")))
                .hasSize(Kind.values().length);
        for (Kind kind : Kind.values()) {
            String choice =
                    kind.choice().map(NotificationChoice::wire).map("`%s`"::formatted).orElse("–");
            assertThat(guide)
                    .as(kind.name())
                    .anyMatch(
                            line ->
                                    line.startsWith(
                                                    "| `%s` | `%s` |"
                                                            .formatted(kind, kind.folder()))
                                            && line.endsWith("| " + choice + " |"));
        }
    }

    @Test
    void everyChoiceSwitchesOneKindOff() {
        assertThat(Stream.of(Kind.values()).flatMap(kind -> kind.choice().stream()))
                .containsExactlyInAnyOrder(NotificationChoice.values());
    }
}
