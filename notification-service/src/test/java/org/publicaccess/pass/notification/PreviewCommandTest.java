// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.notification.mail.Kind;

class PreviewCommandTest {

    @TempDir Path folder;

    @Test
    void everyKindOfMailBecomesATextAndAPage() throws Exception {
        NotificationApplication.main(new String[] {"preview", folder.toString()});

        for (Kind kind : Kind.values()) {
            assertThat(folder.resolve(kind.folder() + ".txt"))
                    .content()
                    .startsWith("Subject: ")
                    .doesNotContain("{{");
            assertThat(folder.resolve(kind.folder() + ".html"))
                    .content()
                    .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                    .doesNotContain("{{");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2 * Kind.values().length);
        }
    }

    @Test
    void theFolderMustBeNamed() {
        assertThatThrownBy(() -> NotificationApplication.main(new String[] {"preview"}))
                .hasMessageContaining("preview DIR");
    }
}
