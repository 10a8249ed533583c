// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What an installation has before anything runs: a public address, keys, and a folder. The folder
 * is open to all, because Apache and shibd give up root's rights.
 */
final class Site {

    /** The name under which the site is registered at its identity provider. */
    static final String ENTITY_ID = "https://sp.pass.example/shibboleth?site=1&keep=yes";

    /** One for all tests, because the identity provider knows the addresses of one site. */
    static final Site SHARED = new Site();

    private final Path folder;
    private final int port = freePort();
    private final Pem serviceProvider;
    private final Pem tls;

    private Site() {
        folder = newFolder();
        serviceProvider = Pem.make(folder, "service-provider");
        tls = Pem.make(folder, "tls");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    }

    /** The port people's browsers use. */
    int port() {
        return port;
    }

    Pem serviceProvider() {
        return serviceProvider;
    }

    Pem tls() {
        return tls;
    }

    /** A path in the site's folder. */
    Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String content) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.writeString(path(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("pass-httpd-test");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            copy(Path.of("../httpd"), folder.resolve("httpd"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
