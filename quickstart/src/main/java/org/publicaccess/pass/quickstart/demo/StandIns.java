// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.quickstart.broker.Broker;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.services.Surroundings;
import org.publicaccess.pass.quickstart.standins.LookupServer;
import org.publicaccess.pass.quickstart.standins.MailSink;
import org.publicaccess.pass.quickstart.standins.NihmsServer;

/** The stand-ins for what lies outside PASS; they live in the launcher's own process. */
final class StandIns {

    private final DataFolder folder;
    private final Secrets secrets;
    private final Path repositories;
    private final int smtpPort;
    private final int sftpPort;
    private final int lookupPort;
    private @Nullable MailSink mail;
    private @Nullable NihmsServer nihms;
    private @Nullable LookupServer lookups;

    StandIns(DataFolder folder, Secrets secrets, FreePorts ports) {
        this.folder = folder;
        this.secrets = secrets;
        this.repositories = folder.folder("repositories");
        this.smtpPort = ports.next();
        this.sftpPort = ports.next();
        this.lookupPort = ports.next();
    }

    synchronized void start() {
        mail = MailSink.start(folder.folder("mail"), smtpPort);
        try {
            nihms =
                    NihmsServer.start(
                            folder.folder("repositories/pmc"),
                            folder.file("sftp-host-key"),
                            sftpPort,
                            secrets.password("sftp"));
            lookups = LookupServer.start(lookupPort);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start the stand-ins", e);
        }
    }

    /** What the services need to know, once the stand-ins are started. */
    synchronized Surroundings surroundings(DemoOptions options, Broker broker) {
        return new Surroundings(
                options.port(),
                smtpPort,
                sftpPort,
                NihmsServer.USER,
                secrets.password("sftp"),
                Objects.requireNonNull(nihms, "The stand-ins are not started").fingerprint(),
                broker.clientEnvironment(),
                options.online() ? Map.of() : LookupServer.coreEnvironment(lookupPort),
                repositories,
                secrets.base32Key("usertoken"));
    }

    synchronized void close() {
        if (mail != null) {
            mail.close();
        }
        if (nihms != null) {
            nihms.close();
        }
        if (lookups != null) {
            lookups.close();
        }
    }
}
