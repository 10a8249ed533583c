// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deposit.repositories.Binding;

class FilesystemTargetTest extends TargetContract {

    @Override
    Target open() throws IOException {
        return new Targets().open(new Binding.Filesystem(root, true));
    }

    @Override
    String path(String name) {
        return root.resolve(name).toString();
    }

    @Test
    void theDirectoryIsMadeOnlyWhenTheConfigurationAllows() throws IOException {
        Path missing = root.resolve("a/b");
        assertThatThrownBy(() -> new Targets().open(new Binding.Filesystem(missing, false)))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The directory %s does not exist. Make it, or correct transport.directory"
                                .formatted(missing));
        new Targets().open(new Binding.Filesystem(missing, true)).close();
        assertThat(missing).isDirectory();
    }

    @Test
    void theCopysAddressIsTheFile() {
        DeliveryPath path =
                DeliveryPath.of(
                        new Binding.Filesystem(Path.of("/srv/my bags"), true),
                        "p.zip",
                        Instant.EPOCH);
        assertThat(path.path()).isEqualTo("/srv/my bags/p.zip");
        assertThat(path.accessUrl().orElseThrow()).hasToString("file:///srv/my%20bags/p.zip");
    }
}
