// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between core and an S3 server: lets through only what the documented rights allow, writes
 * down every request, and disturbs those that a test wants disturbed. One request per connection.
 */
final class S3Gate implements AutoCloseable {

    /** What happens to a request. */
    enum Fate {
        /** It reaches the server, and its answer the client. */
        PASS,
        /** It is answered with 503 SlowDown. */
        THROTTLE,
        /** Its connection is cut after some of the request was sent. */
        CUT_REQUEST,
        /** It reaches the server, but its connection is cut within the answer. */
        CUT_ANSWER
    }

    /** Decides about requests; called from several threads. */
    @FunctionalInterface
    interface Judge {

        /** {@code request} is the method and the target, as in {@code GET /bucket/key?x}. */
        Fate fateOf(String request);
    }

    private static final String SLOW_DOWN =
            "<?xml version=\"1.0\"?><Error><Code>SlowDown</Code><Message>Please reduce your request rate."
                    + "</Message></Error>";

    private static final String DENIED =
            "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";

    private final int server;
    private final ServerSocket door;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> denied = new CopyOnWriteArrayList<>();
    private volatile Judge judge = request -> Fate.PASS;

    S3Gate(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on requests have the fates that {@code with} decides. */
    void disturb(Judge with) {
        judge = with;
    }

    List<String> requests() {
        return requests;
    }

    /** Requests for which core has no right. */
    List<String> denied() {
        return denied;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> attend(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void attend(Socket client) {
        try (client;
                Socket backend = new Socket(InetAddress.getLoopbackAddress(), server)) {
            byte[] head = head(client.getInputStream());
            if (head.length > 0) {
                serve(client, backend, head);
            }
        } catch (IOException e) {
            // One side went away; the other is told by the closed connection.
        }
    }

    private void serve(Socket client, Socket backend, byte[] head) throws IOException {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String request = text.substring(0, text.indexOf(" HTTP/"));
        requests.add(request);
        if (!S3Rights.allow(request)) {
            denied.add(request);
            answer(client, "403 Forbidden", DENIED);
            return;
        }
        switch (judge.fateOf(request)) {
            case THROTTLE -> answer(client, "503 Slow Down", SLOW_DOWN);
            case CUT_REQUEST -> {
                backend.getOutputStream().write(head, 0, head.length / 2);
                client.setSoLinger(true, 0);
            }
            case CUT_ANSWER -> {
                forward(client, backend, text);
                client.getOutputStream().write(backend.getInputStream().readNBytes(20));
                client.setSoLinger(true, 0);
            }
            case PASS -> {
                forward(client, backend, text);
                backend.getInputStream().transferTo(client.getOutputStream());
            }
        }
    }

    /** Sends the request on, its body in the background: the answer may come before its end. */
    private static void forward(Socket client, Socket backend, String head) throws IOException {
        String closing = head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
        OutputStream target = backend.getOutputStream();
        target.write(closing.getBytes(StandardCharsets.ISO_8859_1));
        target.flush();
        InputStream body = client.getInputStream();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                body.transferTo(target);
                            } catch (IOException e) {
                                // The end of the exchange.
                            }
                        });
    }

    private static void answer(Socket client, String status, String body) throws IOException {
        client.getOutputStream()
                .write(
                        ("HTTP/1.1 %s\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n"
                                        + "Connection: close\r\n\r\n%s")
                                .formatted(status, body.length(), body)
                                .getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Everything up to the empty line. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next; last != 0x0d0a0d0a && (next = in.read()) >= 0; ) {
            head.write(next);
            last = (last << 8) | next;
        }
        return head.toByteArray();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
