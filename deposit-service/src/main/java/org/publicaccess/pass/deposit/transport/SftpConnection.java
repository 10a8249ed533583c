// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.Closeable;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.HostKey;

/** A logged-in SFTP session with a server whose key is known. */
final class SftpConnection implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A server that answers none of three such questions is gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int UNANSWERED_HEARTBEATS = 3;

    private final SshClient ssh;
    private final SftpClient sftp;

    private SftpConnection(SshClient ssh, SftpClient sftp) {
        this.ssh = ssh;
        this.sftp = sftp;
    }

    static SftpConnection open(Binding.Sftp binding) throws IOException {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(ssh, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(ssh, UNANSWERED_HEARTBEATS);
        AtomicReference<String> refusedKey = new AtomicReference<>();
        ssh.setServerKeyVerifier((session, address, key) -> isKnown(binding, key, refusedKey));
        ssh.start();
        try {
            return new SftpConnection(ssh, logIn(ssh, binding));
        } catch (IOException | RuntimeException e) {
            ssh.stop();
            String refused = refusedKey.get();
            throw refused == null ? asIoException(binding, e) : unknownKey(binding, refused, e);
        }
    }

    private static SftpClient logIn(SshClient ssh, Binding.Sftp binding) throws IOException {
        ClientSession session =
                ssh.connect(binding.username(), binding.host(), binding.port())
                        .verify(PATIENCE)
                        .getSession();
        session.addPasswordIdentity(binding.password());
        session.auth().verify(PATIENCE);
        return SftpClientFactory.instance().createSftpClient(session);
    }

    private static boolean isKnown(
            Binding.Sftp binding, PublicKey key, AtomicReference<String> refused) {
        String fingerprint = KeyUtils.getFingerPrint(key);
        boolean known = binding.hostKeys().contains(new HostKey(fingerprint));
        if (!known) {
            refused.set(fingerprint);
        }
        return known;
    }

    private static IOException unknownKey(
            Binding.Sftp binding, String fingerprint, Exception cause) {
        return new IOException(
                "The server %s:%d presents the host key %s, which the configuration does not name. Check that the key is the server's, and set transport.host-key (server-host-key in repositories.json) to it; nothing was sent"
                        .formatted(binding.host(), binding.port(), fingerprint),
                cause);
    }

    private static IOException asIoException(Binding.Sftp binding, Exception cause) {
        return new IOException(
                "The server %s:%d cannot be used: %s. Correct transport.host, transport.port, transport.username or transport.password, or wait until it answers again"
                        .formatted(binding.host(), binding.port(), rootMessage(cause)),
                cause);
    }

    /** What happened in the end; the outer messages speak of futures and sessions. */
    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
    }

    SftpClient sftp() {
        return sftp;
    }

    @Override
    public void close() throws IOException {
        try {
            sftp.close();
        } finally {
            ssh.stop();
        }
    }
}
