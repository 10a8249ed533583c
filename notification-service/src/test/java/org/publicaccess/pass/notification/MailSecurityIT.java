// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.notification.testing.Surroundings;
import org.publicaccess.pass.notification.testing.TestCertificate;
import org.subethamail.smtp.server.SMTPServer;

/** Speaking to mail servers that want more than a greeting. */
class MailSecurityIT {

    private static final String ACCOUNT = "notifier@localhost";

    @TempDir static Path certificates;

    private static TestCertificate certificate;

    @TempDir Path folder;
    private final Surroundings at = new Surroundings();

    @BeforeAll
    static void prepare() throws Exception {
        certificate = TestCertificate.in(certificates);
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        // The mail server's threads end with an exception when its certificate is not taken.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @BeforeEach
    void event() {
        at.putSubmission("7", "first@example.edu", "second@example.edu");
        at.putEvent("1", "7");
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void tlsFromTheFirstByteWithAPassword() throws Exception {
        GreenMail server = tlsServer();
        try {
            server.setUser(ACCOUNT, ACCOUNT, Surroundings.SECRET);
            at.start(trusting(server.getSmtps().getPort(), "TLS"));
            at.announce("1", null);

            await().until(() -> at.stored("1", "sent") == 2);
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void clientCredentialsBringATokenWhichIsUsedUntilItIsRefused() throws Exception {
        GreenMail server = tlsServer();
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer tokens = tokenServer(asked);
        try {
            server.setUser(ACCOUNT, ACCOUNT, "token-2");
            String[] properties =
                    with(
                            trusting(server.getSmtps().getPort(), "TLS"),
                            "pass.notification.smtp.oauth2.token-url=http://localhost:%d/token"
                                    .formatted(tokens.getAddress().getPort()),
                            "pass.notification.smtp.oauth2.client-id=pass",
                            "pass.notification.smtp.oauth2.client-secret=a&b",
                            "pass.notification.smtp.oauth2.scope=mail/.default",
                            "spring.mail.password=");
            at.start(properties);
            at.announce("1", null);

            await().until(() -> at.stored("1", "sent") == 2);
            assertThat(asked)
                    .hasSize(2)
                    .containsOnly(
                            "grant_type=client_credentials&client_id=pass&client_secret=a%26b&scope=mail%2F.default");
        } finally {
            tokens.stop(0);
            server.stop();
        }
    }

    @Test
    void startTlsSecuresTheConnectionBeforeAnythingIsSaid() throws Exception {
        List<String> arrived = new CopyOnWriteArrayList<>();
        SMTPServer server =
                SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .requireTLS()
                        .startTlsSocketFactory(certificate.server())
                        .messageHandler((context, from, to, data) -> arrived.add(to))
                        .build();
        server.start();
        try {
            at.start(
                    with(
                            trusting(server.getPortAllocated(), "STARTTLS"),
                            "spring.mail.username=",
                            "spring.mail.password="));
            at.announce("1", null);

            await().until(() -> at.stored("1", "sent") == 2);
            assertThat(arrived)
                    .containsExactlyInAnyOrder("first@example.edu", "second@example.edu");
        } finally {
            server.stop();
        }
    }

    @Test
    void nothingIsSentToAServerThatDoesNotSecureTheConnection() {
        at.start("pass.notification.smtp.security=STARTTLS");
        at.announce("1", null);

        await().until(
                        () ->
                                at.db.sql(
                                                        "SELECT count(*) FROM notification.mail WHERE state = 'waiting' AND reason LIKE '%STARTTLS%'")
                                                .query(Integer.class)
                                                .single()
                                        == 2);
        assertThat(at.messageIds()).isEmpty();
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() throws Exception {
        GreenMail server = tlsServer();
        try {
            at.start(
                    "pass.notification.smtp.security=TLS",
                    "spring.mail.port=" + server.getSmtps().getPort());
            at.announce("1", null);

            await().until(
                            () ->
                                    at.db.sql(
                                                            "SELECT count(*) FROM notification.mail WHERE state = 'waiting' AND reason LIKE '%certif%'")
                                                    .query(Integer.class)
                                                    .single()
                                            == 2);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void tokensAreNotSentInTheClear() {
        String token = "pass.notification.smtp.oauth2.token-url=";
        assertThatThrownBy(
                        () ->
                                at.start(
                                        token + "https://login.example.edu/token",
                                        "pass.notification.smtp.oauth2.client-id=a",
                                        "pass.notification.smtp.oauth2.client-secret=b"))
                .rootCause()
                .hasMessageContaining("PASS_NOTIFICATION_SMTP_SECURITY");
        assertThatThrownBy(
                        () ->
                                at.start(
                                        "pass.notification.smtp.security=TLS",
                                        token + "http://login.example.edu/token"))
                .rootCause()
                .hasMessageContaining("give an https address");
    }

    private static GreenMail tlsServer() {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        return server;
    }

    /** A token server whose tokens are called by their number. */
    private static HttpServer tokenServer(List<String> asked) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/token",
                exchange -> {
                    asked.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.US_ASCII));
                    byte[] answer =
                            "{\"access_token\":\"token-%d\",\"expires_in\":3600}"
                                    .formatted(asked.size())
                                    .getBytes(StandardCharsets.US_ASCII);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        return server;
    }

    /** The test's certificate is trusted. */
    private String[] trusting(int port, String security) throws Exception {
        return new String[] {
            "spring.mail.port=" + port,
            "spring.mail.username=" + ACCOUNT,
            "pass.notification.smtp.security=" + security,
            "spring.mail.ssl.bundle=test",
            "spring.mail.ssl.enabled=false",
            "spring.ssl.bundle.pem.test.truststore.certificate="
                    + certificate.write(folder.resolve("certificate.pem"))
        };
    }

    private static String[] with(String[] properties, String... more) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
