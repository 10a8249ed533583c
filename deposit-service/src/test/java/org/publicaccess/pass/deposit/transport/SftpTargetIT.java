// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.HostKey;
import org.publicaccess.pass.deposit.testing.TestSftpServer;

class SftpTargetIT extends TargetContract {

    private TestSftpServer server;

    @BeforeEach
    void start() {
        server = new TestSftpServer(root);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Binding.Sftp binding(String password, List<HostKey> keys) {
        return new Binding.Sftp("localhost", server.port(), "pass", password, "/upload/%s", keys);
    }

    @Override
    Target open() throws IOException {
        return new Targets()
                .open(
                        binding(
                                TestSftpServer.PASSWORD,
                                List.of(new HostKey("x"), new HostKey(server.fingerprint()))));
    }

    @Override
    String path(String name) {
        return name;
    }

    @Test
    void missingDirectoriesAreMade() throws IOException {
        try (Target target = open()) {
            target.write("upload/2026-04-20/p", out -> out.write(1));
            target.write("upload/2026-04-20/q", out -> out.write(1));
        }
        assertThat(root.resolve("upload/2026-04-20")).isDirectoryContaining("glob:**/q");
    }

    @Test
    void theDirectoryIsDatedInUtcAndRelativeToTheHome() {
        DeliveryPath path =
                DeliveryPath.of(
                        binding("x", List.of()), "p.tar.gz", Instant.parse("2026-04-20T23:59:59Z"));
        assertThat(path.path()).isEqualTo("upload/2026-04-20/p.tar.gz");
        assertThat(path.accessUrl()).isEmpty();
    }

    @Test
    void aServerWithAnotherKeyGetsNothingNotEvenThePassword() {
        for (List<HostKey> keys : List.of(List.<HostKey>of(), List.of(new HostKey("SHA256:x")))) {
            assertThatThrownBy(() -> new Targets().open(binding("wrong", keys)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("presents the host key " + server.fingerprint())
                    .hasMessageContaining("set transport.host-key");
        }
    }

    @Test
    void aRefusedPasswordAndAnUnreachableServerAreFaultsThatMayPass() {
        List<HostKey> known = List.of(new HostKey(server.fingerprint()));
        assertThatThrownBy(() -> new Targets().open(binding("wrong", known)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The server localhost:")
                .hasMessageNotContaining("wrong");
        Binding.Sftp binding = binding(TestSftpServer.PASSWORD, known);
        server.close();
        assertThatThrownBy(() -> new Targets().open(binding))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be used");
    }
}
