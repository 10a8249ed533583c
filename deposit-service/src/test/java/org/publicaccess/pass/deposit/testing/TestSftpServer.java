// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on a free port, with one account. */
public final class TestSftpServer implements AutoCloseable {

    /** The account's password. */
    public static final String PASSWORD = "sftp-password";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair key = newKey();
    private final SftpSubsystemFactory sftp = new SftpSubsystemFactory();

    /**
     * Starts a server.
     *
     * @param home what the account sees as its home
     */
    public TestSftpServer(Path home) {
        server.setPort(0);
        server.setHost("localhost");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("pass") && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(home));
        start();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** The fingerprint of its key. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(key.getPublic());
    }

    /** Lets a test hear of, or disturb, what clients do. */
    public void listen(SftpEventListener listener) {
        sftp.addSftpEventListener(listener);
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
