// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import java.net.InetAddress;
import java.nio.file.Path;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that delivers nothing: every mail it takes becomes a file. */
public final class MailSink implements AutoCloseable {

    private static final int LARGEST_MAIL = 20 * 1024 * 1024;

    private final SMTPServer server;

    private MailSink(SMTPServer server) {
        this.server = server;
    }

    /** Starts to listen on this machine alone. */
    public static MailSink start(Path folder, int port) {
        return start(folder, InetAddress.getLoopbackAddress(), port);
    }

    /** Starts to listen on an address. */
    static MailSink start(Path folder, InetAddress address, int port) {
        MailFolder mails = new MailFolder(folder);
        SMTPServer server =
                SMTPServer.port(port)
                        .bindAddress(address)
                        .hostName("localhost")
                        .softwareName("PASS mail sink")
                        .maxMessageSize(LARGEST_MAIL)
                        .insertReceivedHeaders(false)
                        .messageHandlerFactory(_ -> new MailHandler(mails))
                        .build();
        server.start();
        return new MailSink(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
