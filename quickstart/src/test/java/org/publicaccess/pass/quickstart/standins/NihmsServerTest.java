// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.quickstart.folder.FreePorts;

class NihmsServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path temporary;

    private final int port = new FreePorts().next();
    private final AtomicReference<String> presented = new AtomicReference<>("");

    @Test
    void whatIsUploadedLiesInTheFolder() throws IOException {
        Path home = Files.createDirectory(temporary.resolve("pmc"));

        try (NihmsServer _ = start(home)) {
            upload("secret");
        }

        assertThat(home.resolve("upload/package.tar.gz")).hasContent("bytes");
        assertThat(home.resolve("upload/package.tar.gz.part")).doesNotExist();
    }

    @Test
    void theHostKeyStaysTheSameOverRestarts() throws IOException {
        Path home = Files.createDirectory(temporary.resolve("pmc"));
        String fingerprint;
        try (NihmsServer server = start(home)) {
            fingerprint = server.fingerprint();
        }

        try (NihmsServer _ = start(home)) {
            upload("secret");
        }

        assertThat(presented.get()).isEqualTo(fingerprint).startsWith("SHA256:");
    }

    @Test
    void aWrongPasswordIsRefused() throws IOException {
        try (NihmsServer _ = start(Files.createDirectory(temporary.resolve("pmc")))) {
            assertThatExceptionOfType(SshException.class).isThrownBy(() -> upload("guess"));
        }
    }

    private NihmsServer start(Path home) throws IOException {
        return NihmsServer.start(home, temporary.resolve("key"), port, "secret");
    }

    private void upload(String password) throws IOException {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(
                    (_, _, key) -> {
                        presented.set(KeyUtils.getFingerPrint(key));
                        return true;
                    });
            client.start();
            try (ClientSession session =
                    client.connect(NihmsServer.USER, "127.0.0.1", port)
                            .verify(PATIENCE)
                            .getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(PATIENCE);
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    write(sftp);
                }
            }
        }
    }

    private static void write(SftpClient sftp) throws IOException {
        sftp.mkdir("upload");
        try (var out = sftp.write("upload/package.tar.gz.part")) {
            out.write("bytes".getBytes(StandardCharsets.UTF_8));
        }
        sftp.rename("upload/package.tar.gz.part", "upload/package.tar.gz");
    }
}
