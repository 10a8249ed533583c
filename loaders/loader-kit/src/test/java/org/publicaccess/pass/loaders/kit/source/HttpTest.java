// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HttpTest {

    @TempDir Path folder;
    private final Http http = new Http(Duration.ofMillis(100));

    @Test
    @Timeout(30)
    void anAnswerThatNeverEndsIsNotWaitedFor() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/list",
                exchange -> {
                    // The handler returns without the rest, and the connection stays open.
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('a');
                    exchange.getResponseBody().flush();
                });
        server.start();
        try {
            String base = "http://localhost:" + server.getAddress().getPort() + "/list";
            URI address = URI.create(base + "?token=secret");
            assertThatThrownBy(() -> http.get(address, Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessage(base + " did not answer completely within PT1S");
            assertThatThrownBy(() -> http.download(address, folder.resolve("list")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("did not answer completely");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatCannotBeReachedIsNamedWithoutItsQuery() {
        assertThatThrownBy(() -> http.get(URI.create("http://localhost:1/a?t=secret"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("http://localhost:1/a cannot be read: ")
                .hasMessageNotContaining("secret");
    }
}
