// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path temporary;

    @Test
    void aSecretStaysTheSameOverRestarts() throws IOException {
        try (DataFolder folder = DataFolder.claim(temporary)) {
            String password = new Secrets(folder).password("broker");

            assertThat(new Secrets(folder).password("broker")).isEqualTo(password).hasSize(32);
            assertThat(new Secrets(folder).password("sftp")).isNotEqualTo(password);
        }
    }

    @Test
    void aKeyIs16BytesInBase32WithoutPadding() throws IOException {
        try (DataFolder folder = DataFolder.claim(temporary)) {
            assertThat(new Secrets(folder).base32Key("usertoken")).matches("[A-Z2-7]{26}");
        }
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        try (DataFolder folder = DataFolder.claim(temporary)) {
            String password = new Secrets(folder).password("broker");

            Path file = folder.file("secrets.properties");
            assertThat(file).content().contains(password);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
