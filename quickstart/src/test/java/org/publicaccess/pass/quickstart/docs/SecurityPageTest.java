// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecurityPageTest {

    private static final Path ROOT = Path.of("..");

    /** Tests, as {@code FileIT}, {@code DoiTest} or {@code csv.test.ts}. */
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+(?:IT|Test|\\.test\\.ts))`");

    /** Every test that the page calls as a witness is there. */
    @Test
    void thePageNamesTestsThatExist() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/security.md"));
        List<String> named = TEST.matcher(page).results().map(SecurityPageTest::file).toList();
        assertThat(named).hasSizeGreaterThan(50);
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(
                            files.filter(file -> file.toString().contains("src"))
                                    .map(file -> file.getFileName().toString()))
                    .containsAll(named);
        }
    }

    private static String file(MatchResult match) {
        String name = match.group(1);
        return name.endsWith(".ts") ? name : name + ".java";
    }
}
