// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept open. It knows as much of HTTP/1.1 as the answers need: a status
 * line, headers, and a body with a length or in chunks.
 */
public final class Client implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int TIMEOUT_MS = 30_000;

    private final Server server;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    public Client(Server server) throws IOException {
        this.server = server;
        this.socket = connect(server);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    private static Socket connect(Server server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        return socket;
    }

    /** Servers close a connection after so many requests. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connect(server);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        position = 0;
        end = 0;
    }

    /** Sends a request and keeps what comes back. */
    public Answer ask(Call call) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = exchange(call, body);
        return new Answer(status, body.toString(StandardCharsets.UTF_8));
    }

    /** Sends a request, lets the body go by, and gives the status. */
    int send(Call call) throws IOException {
        return exchange(call, OutputStream.nullOutputStream());
    }

    private int exchange(Call call, OutputStream body) throws IOException {
        out.write(call.bytes(server.headers()));
        String statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        long length = 0;
        boolean chunked = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            // Only those that begin so matter.
            char first = header.charAt(0);
            if (first == 'C' || first == 'c' || first == 'T' || first == 't') {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = lower.contains("chunked");
                } else if (lower.startsWith("connection:")) {
                    closes = lower.contains("close");
                }
            }
        }
        if (chunked) {
            chunks(body);
        } else {
            copy(length, body);
        }
        if (closes) {
            reconnect();
        }
        return status;
    }

    private void chunks(OutputStream body) throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            copy(size, body);
            line();
        }
        line();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder(64);
        while (true) {
            if (position == end) {
                fill();
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return text.toString();
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
    }

    private void copy(long length, OutputStream to) throws IOException {
        for (long rest = length; rest > 0; ) {
            if (position == end) {
                fill();
            }
            int part = (int) Math.min(rest, end - position);
            to.write(buffer, position, part);
            position += part;
            rest -= part;
        }
    }

    private void fill() throws IOException {
        position = 0;
        end = in.read(buffer);
        if (end < 0) {
            end = 0;
            throw new EOFException("The server closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
