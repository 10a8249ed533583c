// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Chooses TCP ports for the parts. They lie below the range from which systems take the ports of
 * outgoing connections, so that no such connection takes a part's port while the part is down.
 */
public final class FreePorts {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 29_999;
    private static final int ATTEMPTS = 1_000;

    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Set<Integer> given = new HashSet<>();

    /** A port on which nothing listens, different from all chosen before. */
    public int next() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST + 1);
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new IllegalStateException(
                "Found no free TCP port between %d and %d".formatted(LOWEST, HIGHEST));
    }

    /** Whether nothing listens on a port of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
