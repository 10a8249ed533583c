// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void portsAreDifferentAndBelowThoseOfOutgoingConnections() {
        FreePorts ports = new FreePorts();

        assertThat(IntStream.range(0, 50).map(_ -> ports.next()).boxed())
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 15_000 && port < 30_000);
    }

    @Test
    void aPortOnWhichSomebodyListensIsNotFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(socket.getLocalPort())).isFalse();
        }
    }
}
