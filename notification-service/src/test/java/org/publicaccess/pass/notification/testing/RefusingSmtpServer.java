// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** An SMTP server that answers every recipient with the same refusal. */
public final class RefusingSmtpServer implements AutoCloseable {

    private final ServerSocket server;
    private final String refusal;

    /**
     * Starts it.
     *
     * @param refusal reply to RCPT, for example {@code 550 5.1.1 no such user}
     */
    public RefusingSmtpServer(String refusal) {
        this.refusal = refusal;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                converse(client);
            } catch (SocketException _) {
                // The client hung up, or the test is over: the loop's condition tells.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        reply(client, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("QUIT")) {
                reply(client, "221 bye");
                return;
            }
            reply(client, line.startsWith("RCPT") ? refusal : "250 fine");
        }
    }

    private static void reply(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
