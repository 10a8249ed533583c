// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every target promises. */
abstract class TargetContract {

    @TempDir Path root;

    abstract Target open() throws IOException;

    /** The path at the target of a file below {@link #root}. */
    abstract String path(String name);

    private static Target.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsThereWholeAndUnderItsFinalNameOnlyAfterRenaming() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        try (Target target = open()) {
            assertThat(target.write(path("p.1.part"), out -> out.write(bytes)))
                    .isEqualTo(bytes.length);
            assertThat(target.size(path("p"))).isEmpty();
            assertThat(target.size(path("p.1.part"))).hasValue(bytes.length);
            target.rename(path("p.1.part"), path("p"));
            assertThat(target.size(path("p"))).isPresent();
            assertThat(target.size(path("p.1.part"))).isEmpty();
        }
        assertThat(root.resolve("p")).hasBinaryContent(bytes);
    }

    @Test
    void whatAnEarlierAttemptLeftIsReplaced() throws IOException {
        try (Target target = open()) {
            target.write(path("p"), text("a longer text of an earlier attempt"));
            target.write(path("p"), text("short"));
        }
        assertThat(root.resolve("p")).hasContent("short");
    }

    @Test
    void removingSaysWhetherThereWasAFile() throws IOException {
        try (Target target = open()) {
            target.write(path("p"), text("x"));
            assertThat(target.remove(path("p"))).isTrue();
            assertThat(target.remove(path("p"))).isFalse();
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void renamingAFileThatIsGoneFails() throws IOException {
        try (Target target = open()) {
            assertThatThrownBy(() -> target.rename(path("p.1.part"), path("p")))
                    .isInstanceOf(IOException.class);
            assertThat(target.size(path("p"))).isEmpty();
        }
    }

    @Test
    void aFaultOfTheContentReachesTheCaller() throws IOException {
        try (Target target = open()) {
            assertThatThrownBy(
                            () ->
                                    target.write(
                                            path("p.1.part"),
                                            out -> {
                                                out.write(1);
                                                throw new IOException("the disk is full");
                                            }))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the disk is full");
        }
    }
}
