// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadRuleTest {

    private static final Path GUIDE = Path.of("..", "docs", "access.md");

    @Test
    void theGuideShowsTheTableOfTheCode() throws IOException {
        String table =
                ReadTable.RULES.entrySet().stream()
                        .map(
                                rule ->
                                        "| `%s` | %s |"
                                                .formatted(rule.getKey(), rule.getValue().words()))
                        .collect(Collectors.joining("\n"));

        assertThat(Files.readString(GUIDE)).contains(table + "\n\n");
    }

    @Test
    void theGuideNamesWhatIsOpenOfPersons() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(ReadTable.OPEN_OF_USERS)
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    @Test
    void whoSeesASubmissionSeesItsPublication() {
        RowReadRules rules = new RowReadRules();

        assertThat(rules.impliesTarget("submission", "publication")).isTrue();
        assertThat(rules.impliesTarget("file", "submission")).isTrue();
        assertThat(rules.impliesTarget("repositoryCopy", "publication")).isTrue();
        assertThat(rules.impliesTarget("deposit", "repositoryCopy")).isFalse();
        assertThat(rules.impliesTarget("submission", "grants")).isFalse();
    }
}
