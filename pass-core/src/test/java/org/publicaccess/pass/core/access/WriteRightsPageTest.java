// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;

/** The rights that people read about are those that the code gives. */
class WriteRightsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "writing-rights.md");

    @Test
    void thePageShowsTheRightsOfTheCode() throws IOException {
        assertThat(Files.readString(PAGE)).contains(table());
    }

    private static String table() {
        return WriteRights.BY_TYPE.entrySet().stream()
                .map(
                        entry ->
                                "| `%s` | %s | %s |"
                                        .formatted(
                                                entry.getKey(),
                                                words(entry.getValue().people()),
                                                words(entry.getValue().administrators())))
                .collect(
                        Collectors.joining(
                                "\n",
                                "| type | people | administrators |\n| --- | --- | --- |\n",
                                "\n"));
    }

    private static String words(Set<Operation> operations) {
        return operations.stream()
                .sorted()
                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
