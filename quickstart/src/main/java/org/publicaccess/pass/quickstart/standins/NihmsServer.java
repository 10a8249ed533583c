// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server that stands in for NIHMS: what is uploaded stays in a folder. */
public final class NihmsServer implements AutoCloseable {

    /** The only account. */
    public static final String USER = "nihms";

    private final SshServer server;
    private final String fingerprint;

    private NihmsServer(SshServer server, String fingerprint) {
        this.server = server;
        this.fingerprint = fingerprint;
    }

    /**
     * Starts to listen on this machine alone.
     *
     * @param folder the account's home
     * @param hostKey file of the server's key, made when missing
     */
    public static NihmsServer start(Path folder, Path hostKey, int port, String password)
            throws IOException {
        return start(folder, hostKey, "127.0.0.1", port, Set.of(USER), password, List.of());
    }

    /**
     * Starts to listen on this machine alone.
     *
     * @param folder the accounts' home
     * @param hostKey file of the server's key, made when missing
     * @param users names of the accounts, which share home and password
     * @param listeners hear of all that happens
     */
    public static NihmsServer start(
            Path folder,
            Path hostKey,
            int port,
            Set<String> users,
            String password,
            List<SftpEventListener> listeners)
            throws IOException {
        return start(folder, hostKey, "127.0.0.1", port, users, password, listeners);
    }

    static NihmsServer start(
            Path folder,
            Path hostKey,
            String address,
            int port,
            Set<String> users,
            String password,
            List<SftpEventListener> listeners)
            throws IOException {
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(hostKey);
        keys.setAlgorithm("EC");
        keys.setKeySize(256);
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(address);
        server.setPort(port);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator(
                (user, given, _) -> users.contains(user) && same(given, password));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
        listeners.forEach(sftp::addSftpEventListener);
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        return new NihmsServer(server, fingerprint(keys));
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(KeyPairProvider keys) {
        try {
            KeyPair key = keys.loadKeys(null).iterator().next();
            return KeyUtils.getFingerPrint(key.getPublic());
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException("Could not read the SFTP server's key", e);
        }
    }

    /** The host key's fingerprint, as {@code ssh-keygen -l} prints it. */
    public String fingerprint() {
        return fingerprint;
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
