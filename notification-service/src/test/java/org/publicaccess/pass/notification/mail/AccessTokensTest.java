// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mail.MailAuthenticationException;

class AccessTokensTest {

    @Test
    @Timeout(30)
    void anAnswerThatNeverEndsIsNotWaitedFor() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/token",
                exchange -> {
                    // The handler returns without the rest, and the connection stays open.
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                });
        server.start();
        try {
            AccessTokens tokens =
                    new AccessTokens(
                            new SmtpSettings.OAuth2(
                                    "http://localhost:%d/token"
                                            .formatted(server.getAddress().getPort()),
                                    "pass",
                                    "secret",
                                    ""),
                            Clock.systemUTC(),
                            Duration.ofMillis(500));
            assertThatThrownBy(tokens::current)
                    .isInstanceOf(MailAuthenticationException.class)
                    .hasRootCauseInstanceOf(java.util.concurrent.TimeoutException.class);
        } finally {
            server.stop(0);
        }
    }
}
