// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.WireValue;

/** The table that people read is the one that the code keeps. */
class SubmissionLifePageTest {

    private static final Path PAGE = Path.of("..", "docs", "submission-life.md");

    @Test
    void thePageShowsTheTransitionTableOfTheCode() throws IOException {
        assertThat(Files.readString(PAGE)).contains(table());
    }

    private static String table() {
        return Stream.of(Transition.values())
                .map(SubmissionLifePageTest::row)
                .collect(
                        Collectors.joining(
                                "\n",
                                "| what | from | to | who | event | comment |\n| --- | --- | --- | --- | --- | --- |\n",
                                "\n"));
    }

    private static String row(Transition transition) {
        String event = "`" + transition.event(true).wire() + "`";
        if (transition.event(true) != transition.event(false)) {
            event += " or `" + transition.event(false).wire() + "`";
        }
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        transition.action(),
                        codes(transition.from()),
                        "`" + transition.to().wire() + "`",
                        transition.actors().stream()
                                .map(WireValue::wire)
                                .collect(Collectors.joining(", ")),
                        event,
                        transition.needsComment() ? "required" : "");
    }

    private static String codes(Collection<? extends WireValue> values) {
        return values.stream()
                .map(value -> "`" + value.wire() + "`")
                .collect(Collectors.joining(", "));
    }
}
